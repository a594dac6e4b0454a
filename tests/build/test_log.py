"""What MkDocs and its plugins say in English is said in the language of the terminal, with the page by its path."""

import pytest

from policyarchive.build.log import in_words, own_text
from tests.support import LANGUAGES
from tests.tables import check_each

MACRO = "[macros] - ERROR # _Macro Rendering Error_\n\n_File_: `about.md`\n\n"
SAID = [
    ("Config value 'site_name': Required configuration not provided.", ("site_name",)),
    ("Config value 'docs_dir': The path '/a/docs' isn't an existing directory.", ("docs_dir", "/a/docs")),
    ("Config value 'plugins': The \"x\" plugin is not installed", ("plugins", "“x”")),
    ("Config value 'theme': Unrecognised theme name: 'x'. The available installed themes are: mkdocs", ("theme", "“x”", "material")),
    ("Config value 'docs_dir': The 'docs_dir' should not be the parent directory of the config file. Use", ("docs_dir", "docs/vi")),
    ("Error building page 'a.md': '/etc/x' not found in search paths: '/a', '/b'", ("docs/vi/a.md", "“/etc/x”")),
    ("Config value 'nav': Expected a list, but a <class 'str'> was given.", ("nav", "MkDocs", "but a … was given")),
    ("A reference to 'a.md' is included in the 'nav' configuration, which is not found in the files.", ("docs/vi/a.md",)),
    ("Doc file 'a.md' contains a link 'b.md', but the target is not found among documentation files.", ("docs/vi/a.md", "“b.md”")),
    ("Doc file 'a.md' contains a link 'b.md#c', but the doc 'b.md' does not contain an anchor '#c'.", ("“b.md#c”", "(#c)")),
    ("Doc file 'a.md' contains an absolute link '/b', it was left as is.", ("docs/vi/a.md", "“/b”")),
    ("Doc file 'a.md' contains an unrecognized relative link 'b/', it was left as is. Did you mean 'b.md'?", ("“b/”",)),
    ("Encoding error reading file: a.md", ("docs/vi/a.md", "UTF-8")),
    (MACRO + "_Line 5 in Markdown file:_ **Expected an expression**\n```markdown\n{{ x }\n```", ("docs/vi/about.md:5", "{{ x }", "“Expected an expression”")),
    (MACRO + "_TypeError_: A.b() missing 1 required positional argument: 'number'", ("docs/vi/about.md", "“number”")),
    (MACRO + "_UndefinedError_: 'no_such' is undefined", ("docs/vi/about.md", "“no_such”")),
    (MACRO + "_TypeError_: 'NoneType' object is not callable", ("docs/vi/about.md",)),
    (MACRO + "_ZeroDivisionError_: division by zero", ("docs/vi/about.md", "“division by zero”")),
    ("Something new", ("MkDocs", "“Something new”")),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_of_a_library_is_said_in_words(language):
    def is_said(message, shown):
        said = in_words(message, language, "docs/vi")
        assert all(part in said for part in shown), said
        assert said != message and "<class" not in said and "Error_" not in said and "NoneType" not in said

    check_each(SAID, is_said)


@pytest.mark.parametrize(
    ("message", "own"),
    [
        ("Aborted with 2 warnings in strict mode!", ""),
        ("Aborted with a configuration error!", ""),
        ("Error reading page 'a.md': 'utf-8' codec can't decode byte 0xc7", ""),
        ("'utf-8' codec can't decode byte 0xc7", ""),
        ("Tệp không có", "Tệp không có"),
    ],
)
def test_what_only_repeats_is_not_said(message, own):
    assert own_text(message) == own
