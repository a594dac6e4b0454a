"""Calls of macros from hand-written pages: which page calls, from which line, and what went wrong there."""

import sys
from collections.abc import Callable
from pathlib import Path

from macros import public, stash, state
from macros.problems import Place, Problem


def bound(env, name: str) -> Callable[..., str]:
    """Return a macro as mkdocs-macros calls it; env is its environment, which knows the page in hand."""

    def call(*arguments, **named) -> str:
        try:
            return stash.put(getattr(_macros(env.page), name)(*arguments, **named))
        except public.MacroError as error:
            place = _place(env, name, sys._getframe(1))
            state.problems.append(Problem(code="macro-call", place=place, found={"detail": str(error)}))
            return ""

    call.__name__ = name
    call.__doc__ = getattr(public.Macros, name).__doc__
    return call


def _macros(page) -> public.Macros:
    site, address = state.site, page.file.url
    return public.Macros(site=site, page=site.urls.root(site.language) + ("" if address == "./" else address))


def _place(env, name: str, frame) -> Place:
    """Return the place of a call: Jinja knows its line, the text of the line its column."""
    source = Path(env.page.file.abs_src_path)
    lines = source.read_text(encoding="utf-8").split("\n")
    above = len(lines) - len(env.page.markdown.split("\n"))  # front matter is not part of the template
    line = above + _template_line(frame)
    column = lines[line - 1].find(f"{name}(") + 1
    path = source.relative_to(Path(env.conf.config_file_path).parent)
    return Place(path=path.as_posix(), line=line, column=max(column, 1))


def _template_line(frame) -> int:
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 1
