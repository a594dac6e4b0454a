"""The reference of the macros, made from their docstrings; every example is run."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from policyarchive.core.dates import year_of
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.pages.written import pages_without_content
from policyarchive.site.site import Site
from policyarchive.site.templates import environment
from policyarchive.site.urls import page_of_measure

Functions = dict[str, Callable[..., str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A macro as the reference shows it: example is the call as page writers type it, result its HTML.

    Where the result fills a page, shown_on is the key of a page that holds it and result is empty.
    """

    name: str
    signature: str
    summary: str
    example: str
    result: Markup
    shown_on: str | None


def entries(macros: Any, names: list[str]) -> list[Entry]:
    """Return an entry for each macro named; macros is the object whose methods they are."""
    functions = {name: getattr(macros, name) for name in names}
    return [_entry(macros.site, name, functions) for name in names]


def _entry(site: Site, name: str, functions: Functions) -> Entry:
    documentation = inspect.getdoc(functions[name]) or ""
    example, shown_on = (
        _marked_line(site, documentation, "Example"),
        _marked_line(site, documentation, "Shown on"),
    )
    open_ = "{" in example.strip("{}")  # the registry has no record to show
    hidden = shown_on in pages_without_content(site)
    return Entry(
        name=name,
        signature=f"{name}{_signature(functions[name])}",
        summary=_summary(site, documentation),
        example=example,
        result=Markup("") if shown_on or open_ else Markup(run_example(functions, example)),
        shown_on=None if open_ or hidden else shown_on or None,
    )


def _summary(site: Site, documentation: str) -> str:
    language = site.choose_language(SOFTWARE_LANGUAGES)
    return site.mark(summary(documentation, language), language)


def summary(documentation: str, language: str) -> str:
    """Return the paragraph of a docstring in a language; English, the code's own, has no mark."""
    paragraphs = [" ".join(part.split()) for part in documentation.split("\n\n")]
    marked = [part.removeprefix(f"{language}: ") for part in paragraphs if part.startswith(f"{language}: ")]
    return marked[0] if marked else paragraphs[0]


def _signature(function: Callable[..., str]) -> str:
    parameters = inspect.signature(function).parameters.values()
    shown = [p.name if p.default is p.empty else f"{p.name}={p.default!r}" for p in parameters]
    return f"({', '.join(shown)})"


def _marked_line(site: Site, documentation: str, mark: str) -> str:
    """Return the line of a docstring behind a mark, with its placeholders filled from the registry."""
    match = re.search(rf"^{mark}: (.*)$", documentation, re.MULTILINE)
    values = placeholders(site)
    return (
        re.sub(r"\{(\w+)\}", lambda name: str(values.get(name[1]) or name[0]), match.group(1))
        if match
        else ""
    )


def placeholders(site: Site) -> dict[str, object]:
    """Return the values of the placeholders in examples: the first records of the registry."""
    first = site.index.listed[0] if site.index.listed else site.registry.archive.source
    document = site.registry.documents[first]
    measures = sorted(site.registry.measures, key=lambda path: path.startswith("criteria/"))
    return {
        "number": document.number,
        "document": first,
        "year": year_of(document.date),
        "criterion": next(iter(site.registry.criteria), None),
        "indicator": next((path.partition("/")[2] for path in measures), None),
        "indicator_page": next(map(page_of_measure, measures), None),
        "observation": next(reversed(site.registry.result_table.observations), None),
        "reference": next(iter(site.registry.references), None),
    }


def run_example(functions: Functions, example: str) -> str:
    """Return what an example such as {{ doc("5/QĐ-UBND") }} gives: a call with literal arguments."""
    expression = example.strip().removeprefix("{{").removesuffix("}}").strip()
    return str(environment().compile_expression(expression)(**functions))
