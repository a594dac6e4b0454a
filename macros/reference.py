"""The reference of the macros, made from their docstrings; every example is run."""

import inspect
import re
from dataclasses import dataclass

from markupsafe import Markup

from macros.dates import year_of
from macros.public import Macros, names


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


def entries(macros: Macros) -> list[Entry]:
    """Return an entry for every macro, in the order of the code."""
    return [_entry(macros, name) for name in names()]


def _entry(macros: Macros, name: str) -> Entry:
    function = getattr(Macros, name)
    documentation = inspect.getdoc(function) or ""
    example, shown_on = _marked(macros, documentation, "Example"), _marked(macros, documentation, "Shown on")
    return Entry(
        name=name,
        signature=name + _signature(function),
        summary=summary(documentation, macros.site.language),
        example=example,
        result=Markup("") if shown_on else Markup(run(macros, example)),
        shown_on=shown_on or None,
    )


def summary(documentation: str, language: str) -> str:
    """Return the paragraph of a docstring in a language; English, the code's own, has no mark."""
    paragraphs = [" ".join(part.split()) for part in documentation.split("\n\n")]
    marked = [part.removeprefix(f"{language}: ") for part in paragraphs if part.startswith(f"{language}: ")]
    return marked[0] if marked else paragraphs[0]


def _signature(function) -> str:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    shown = [p.name if p.default is p.empty else f"{p.name}={p.default!r}" for p in parameters]
    return f"({', '.join(shown)})"


def _marked(macros: Macros, documentation: str, mark: str) -> str:
    """Return the line of a docstring behind a mark, with its placeholders filled from the registry."""
    match = re.search(rf"^{mark}: (.*)$", documentation, re.MULTILINE)
    values = placeholders(macros)
    return re.sub(r"\{(\w+)\}", lambda name: str(values[name.group(1)]), match.group(1)) if match else ""


def placeholders(macros: Macros) -> dict[str, object]:
    """Return what the placeholders of examples stand for: the first records of the registry."""
    site = macros.site
    first = site.index.listed[0]
    document = site.registry.documents[first]
    return {
        "number": document.number,
        "document": first,
        "year": year_of(document.date),
        "criterion": next(iter(site.registry.criteria)),
        "observation": list(site.registry.result_table.observations)[-1],
        "reference": next(iter(site.registry.references), ""),
    }


def run(macros: Macros, example: str) -> str:
    """Return what an example such as {{ doc("5/QĐ-UBND") }} gives: a call with literal arguments."""
    from macros.render import environment

    expression = example.strip().removeprefix("{{").removesuffix("}}").strip()
    functions = {name: getattr(macros, name) for name in names()}
    return environment().compile_expression(expression)(**functions)
