"""Pictures on pages: the same one for wide and for small screens."""

from policyarchive.exports.pictures import arcs, lanes, strip
from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.timeline import Timeline
from policyarchive.site.templates import View


def picture_figure(picture: Picture) -> View:
    """Return what the figure around a picture needs."""
    return {
        "picture": picture,
        "drawings": [("wide", lanes.drawing(picture)), ("small", arcs.drawing(picture))],
        "certain": any(not tie.inferred for tie in picture.ties),
        "inferred": any(tie.inferred for tie in picture.ties),
        "arrows": any(not tie.both_ways for tie in picture.ties),
    }


def strip_figure(timeline: Timeline) -> View:
    """Return what the figure around a timeline needs."""
    return {
        "picture": timeline,
        "drawings": [
            (name, strip.strip(timeline, width))
            for name, width in (("wide", strip.WIDE), ("small", strip.SMALL))
        ],
    }
