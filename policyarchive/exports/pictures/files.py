"""Pictures on pages, the same one for wide and for small screens, and as SVG files that stand alone, in each language."""

from policyarchive.core.text import NO_XML
from policyarchive.exports.charts.shapes import Drawing
from policyarchive.exports.pictures import arcs, chains, lanes, strip
from policyarchive.exports.pictures.dossier import dossier_picture
from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.sheet import Key, sheet
from policyarchive.exports.pictures.timeline import Timeline, timeline
from policyarchive.exports.pictures.whole import whole
from policyarchive.site.names import data_licence
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View, environment

_DOSSIER = "dossier-"


def picture_figure(site: Site, picture: Picture, file: str = "") -> View:
    """Return what the figure around a picture needs.

    file: the name of its file. Those of single documents have none: a file of each, in each language, would be 200,000 more
    in an archive of 100,000 documents, and the page has the drawing.
    """
    return {
        "picture": picture,
        "drawings": [("wide", _wide(picture)), ("small", arcs.drawing(picture))],
        "key": _key(site, picture),
        "dense": picture.dense,
        "file": _path(site, file) if file else "",
    }


def dossier_file(dossier: str) -> str:
    """Return the name of the file of a dossier's picture."""
    return _DOSSIER + dossier


def strip_figure(site: Site, found: Timeline) -> View:
    """Return what the figure around a timeline needs."""
    widths = (("wide", strip.WIDE), ("small", strip.SMALL))
    return {
        "picture": found,
        "drawings": [(name, strip.strip(found, width)) for name, width in widths],
        "legend": timeline_legend(site, found),
        "dense": False,
        "file": _path(site, found.id),
    }


def picture_files(site: Site) -> dict[str, str]:
    """Return the pictures of the whole archive and of each dossier as SVG files, in every language, by path below the site."""
    return {
        path: text
        for language in site.urls.languages
        for path, text in _files(in_language(site, language)).items()
    }


def _files(site: Site) -> dict[str, str]:
    found = {dossier_file(one): dossier_picture(site, one) for one in site.registry.dossiers}
    if all_of_it := whole(site):
        found[all_of_it.picture.id] = all_of_it.picture
    files = {
        _path(site, name): _svg(site, picture, _wide(picture), _key(site, picture))
        for name, picture in found.items()
        if picture
    }
    if times := timeline(site):
        key = tuple(("", text) for text in timeline_legend(site, times))
        files[_path(site, times.id)] = _svg(site, times, strip.strip(times, strip.WIDE), key)
    return files


def timeline_legend(site: Site, found: Timeline) -> list[str]:
    """Return what dots, marks and lines of a timeline are, as sentences."""
    parts = (
        (site.t("timeline.legend.dots") if found.dots else site.t("timeline.legend.counts"), True),
        (site.t("timeline.legend.marks"), bool(found.marks)),
        (site.t("timeline.legend.paths"), bool(found.paths)),
    )
    return [said for said, there in parts if there]


def _wide(picture: Picture) -> Drawing:
    """Return a picture for wide screens: many documents without bodies beside them are drawn chain by chain."""
    by_chain = picture.dense and not any(picture.lanes.values())
    return chains.drawing(picture) if by_chain else lanes.drawing(picture)


def _key(site: Site, picture: Picture) -> Key:
    """Return what the lines of a picture mean, of those that it has."""
    parts = (
        ("stated", site.t("picture.stated"), any(not tie.inferred for tie in picture.ties)),
        ("inferred", site.t("picture.inferred"), any(tie.inferred for tie in picture.ties)),
        ("", site.t("picture.arrows"), any(not tie.both_ways for tie in picture.ties)),
    )
    return tuple((kind, said) for kind, said, there in parts if there)


def _path(site: Site, name: str) -> str:
    return f"data/pictures/{name}.{site.language}.svg"


def _svg(site: Site, picture: Picture | Timeline, drawn: Drawing, key: Key) -> str:
    """Return a picture as an SVG file whose documents are links to the public site."""
    foot = (
        site.t("picture.source", name=site.pick(site.registry.archive.name), address=site.address),
        data_licence(site),
    )
    view = {
        "picture": picture,
        "drawing": sheet(drawn, picture.title, key, foot),
        "variant": "file",
        "sized": True,
        "href": site.permalink,
    }
    text = environment().get_template("exports/pictures/drawing.svg.j2").render(**view)
    return NO_XML.sub("\ufffd", text)
