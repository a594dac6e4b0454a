"""Templates for HTML begin their lines at the margin; those of other files, and what is filled in, stay as they are."""

from jinja2 import DictLoader, Environment

from macros.flush import Flush

SOURCE = "<ul>\n  {% for item in items %}\n    <li>a  b {{ item }}</li>\n\t{% endfor %}\n</ul>"


def printed(name, source=SOURCE):
    templates = Environment(
        loader=DictLoader({name: source}),
        extensions=[Flush],
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    return templates.get_template(name).render(items=["x\n  y"])


def test_html_loses_its_indentation_and_values_keep_theirs():
    for name in ("page.html", "page.html.j2"):
        assert printed(name) == "<ul>\n<li>a  b x\n  y</li>\n</ul>"


def test_words_on_both_sides_of_a_tag_do_not_meet():
    assert (
        printed("page.html", "<p>\n  {% if items %}one{% endif %}\n  two\n  three</p>")
        == "<p>\none two\nthree</p>"
    )
    assert printed("page.html", "one{# said #}\n  two") == "one two"
    assert printed("page.html", "one{# said #}\n  <span>two</span>") == "one <span>two</span>"
    assert (
        printed("page.html", "one{# said #}\n  <link-like>two</link-like>")
        == "one <link-like>two</link-like>"
    )


def test_no_space_is_left_before_a_block():
    assert (
        printed("page.html", "<div>{% if items %}\n  <p>one</p>\n  {% endif %}\n  </div>")
        == "<div><p>one</p>\n</div>"
    )


def test_other_files_keep_their_indentation():
    assert "    <li>" in printed("page.md.j2")
