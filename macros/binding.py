"""Calls of macros from hand-written pages: which page calls, from which line, and what went wrong there."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from macros.all import Macros
from macros.page import MacroError
from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.problems import Location, Problem
from policyarchive.core.words import translate
from policyarchive.site.site import Site


def bind(env: Any, name: str) -> Callable[..., str]:
    """Return a macro as mkdocs-macros calls it; env is its environment, which knows the page in hand."""

    def call(*arguments: object, **named: object) -> str:
        plugin = env.conf.plugins["policyarchive"]
        try:
            html = getattr(_macros(plugin.site, env.page), name)(*arguments, **named)
        except MacroError as error:
            location = _place(env, name, sys._getframe(1))
            detail = translate(terminal_language(os.environ), str(error), **error.values)
            plugin.problems.append(Problem(code="macro-call", location=location, found={"detail": detail}))
            return ""
        return str(plugin.placeholders.hold(html))

    call.__name__ = name
    call.__doc__ = getattr(Macros, name).__doc__
    return call


def _macros(site: Site, page: Any) -> Macros:
    address = "" if page.file.url == "./" else page.file.url
    return Macros(site=site, page=site.urls.root(site.language) + address)


def _place(env: Any, name: str, frame: FrameType | None) -> Location:
    """Return the place of a call: Jinja knows its line, the text of the line its column."""
    source = Path(env.page.file.abs_src_path)
    lines = source.read_text(encoding="utf-8").split("\n")
    above = len(lines) - len(env.page.markdown.split("\n"))  # front matter is not part of the template
    line = above + _template_line(frame)
    column = lines[line - 1].find(f"{name}(") + 1
    path = source.relative_to(Path(env.conf.config_file_path).parent)
    return Location(path=path.as_posix(), line=line, column=max(column, 1))


def _template_line(frame: FrameType | None) -> int:
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 1
