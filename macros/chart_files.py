"""The charts as SVG files of their own, which bring their colours along."""

from macros.render import environment
from macros.site import Site, in_language
from macros.views.charts import criterion_chart, overview_chart, placed
from macros.views.parts import View


def chart_files(site: Site) -> dict[str, str]:
    """Return every chart as an SVG file of its own, in every language, by its path below the site."""
    files: dict[str, str] = {}
    if not site.registry.criteria:
        return files
    for language in site.urls.languages:
        own = in_language(site, language)
        charts = [("overview", overview_chart(own))]
        charts += [("criterion", criterion_chart(own, number)) for number in site.registry.criteria]
        for name, chart in charts:
            view = placed(own, chart, name)
            files[view["svg"]] = _drawn({**view, "standalone": True})
    return files


def _drawn(view: View) -> str:
    return environment().get_template("charts/frame.svg.j2").render(**view)
