"""The engine prints what Jinja prints: its shortcuts change no sign."""

import pytest
from jinja2 import DictLoader, Environment, FileSystemBytecodeCache, StrictUndefined, UndefinedError
from markupsafe import Markup

from macros.engine import Engine
from macros.marked import foreign

SIGNS = """<a href="x">'&amp;'</a>"""
VIEW = {
    "text": SIGNS,
    "safe": Markup(SIGNS),
    "foreign": foreign("a < b", "vi"),
    "number": 7,
    "nothing": None,
    "rows": [{"name": "<1>", "held": "<"}, {"name": "2", "held": Markup("<b>")}],
    "joined": lambda *parts, between="": between.join(parts),
}
SNIPPETS = [
    "{{ text }} {{ safe }} {{ number }} {{ nothing }}",
    "{{ text ~ safe }} {{ safe ~ text }} {{ text|upper }} {{ safe|length }} {{ text|e }} {{ text|safe }}",
    "{{ rows|map(attribute='name')|join(', ') }} {{ [text, safe]|join(safe) }} {{ rows|tojson }}",
    "{% for row in rows %}{{ loop.index }}{{ row.name }}{{ row.held }}{{ loop.cycle('<', '>') }}{% endfor %}",
    "{% macro m(x, y='<') %}[{{ x }}{{ y }}]{% endmacro %}{% macro n(x) %}{{ x }}{{ caller() }}{% endmacro %}"
    "{% for row in rows %}{{ m(row.name, y=text) }}{% call n('>') %}{{ row.held }}&{% endcall %}{% endfor %}",
    "{% set kept %}<i>{{ text }}</i>{% endset %}{{ kept }} {% filter upper %}{{ safe }}{{ text }}{% endfilter %}",
    "{{ joined(text, '<', between=safe) }} {{ '%s'|format(text) }} {{ safe|replace('a', text) }}",
    "{% autoescape false %}{{ text }}{% endautoescape %}{{ text }}",
    "{% macro folded(rows) %}{{ rows|length }}{% endmacro %}{{ folded(rows) }}{{ range(3)|list }}{{ dict(a=1) }}",
]


def environments(text, folder):
    loader, kept = DictLoader({"page.html": text}), FileSystemBytecodeCache(str(folder))
    plain = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return Engine(loader, kept), plain


@pytest.mark.parametrize("text", SNIPPETS)
def test_it_prints_what_jinja_prints(text, tmp_path):
    ours, plain = (one.get_template("page.html").render(VIEW) for one in environments(text, tmp_path))
    assert ours == plain
    assert ours


def test_a_text_in_another_language_brings_its_own_html(tmp_path):
    engine, _ = environments("{{ foreign }}", tmp_path)
    assert engine.escaped(VIEW["foreign"]) == VIEW["foreign"].__html__()


def test_a_view_is_looked_into_before_its_methods(tmp_path):
    engine, _ = environments("{{ view.items }}", tmp_path)
    assert engine.get_template("page.html").render(view={"items": "<"}) == "&lt;"


@pytest.mark.parametrize("text", ["{{ absent }}", "{{ rows[0].absent }}", "{{ absent() }}"])
def test_an_undefined_name_is_an_error(text, tmp_path):
    engine, _ = environments(text, tmp_path)
    with pytest.raises(UndefinedError):
        engine.get_template("page.html").render(VIEW)
