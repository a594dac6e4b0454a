#!/usr/bin/env python3
"""Write the part of Material's style sheet that pages use: policyarchive/assets/theme/assets/material.css.

A selector is kept where every class in it is named in PARTS, and a custom property where some rule asks for it. Run
it after a change of PARTS or of Material's version (`make bundle` does); a test compares the file with what it makes.
"""

import fnmatch
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import material
import tinycss2
from tinycss2.ast import Node

ROOT = Path(__file__).resolve().parent.parent.parent
ASSETS = ROOT / "policyarchive/assets/theme/assets"
MADE = ASSETS / "material.css"
FRAME = """md-container md-content md-content__inner md-ellipsis md-footer md-grid md-header md-header--shadow
    md-header__button md-header__ellipsis md-header__inner md-header__option md-header__title
    md-header__title--active md-header__topic md-logo md-main md-main__inner md-nav md-nav--secondary md-nav__item
    md-nav__link md-nav__link--active md-nav__link--passed md-nav__list md-nav__title md-option md-overlay
    md-sidebar md-sidebar--primary md-sidebar--secondary md-sidebar__inner md-sidebar__scrollwrap md-skip md-tabs
    md-toggle md-typeset md-typeset__scrollwrap md-typeset__table js no-js"""
MARKDOWN = """admonition admonition-title abstract bug danger example failure info note question quote success tip
    warning inline end md-button md-button--primary"""
PARTS = frozenset(f"{FRAME} {MARKDOWN}".split())
_NOT_OURS = ("dir=rtl", "data-md-color-accent*", "data-md-color-primary*", "data-md-toggle=search")
_HEAD = "/* From Material for MkDocs, MIT licence (LICENSE-material.txt); made by tests/tools/theme_style.py. */\n"
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def theme_style() -> str:
    """Return the rules of Material's style sheet that apply to our pages."""
    (source,) = (Path(material.__path__[0]) / "templates/assets/stylesheets").glob("main.*.min.css")
    rules = tinycss2.parse_stylesheet(source.read_text(encoding="utf-8"), skip_comments=True)
    own = "".join(file.read_text(encoding="utf-8") for file in sorted(ASSETS.rglob("*.css")) if file != MADE)
    kept, before = "".join(_kept(rules)), ""
    while kept != before:
        used = frozenset(_USED.findall(kept + own))
        kept, before = "".join(_kept(rules, used)), kept
    return f"{_HEAD}{kept}"


def _kept(rules: Iterable[Node], used: frozenset[str] | None = None) -> Iterable[str]:
    """Yield each rule with the selectors that can match, on a line of its own. used: the custom properties to keep."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(s) for s in _selectors(rule.prelude) if _can_match(s)]
            content = _declarations(rule.content, used)
            if selectors and content:
                yield f"{','.join(selectors)}{{{content}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), used))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{\n{inner}}}\n"


def _declarations(content: Sequence[Node], used: frozenset[str] | None) -> str:
    nodes = tinycss2.parse_blocks_contents(content, skip_whitespace=True)
    kept = (n for n in nodes if used is None or not n.name.startswith("--") or n.name in used)
    return ";".join(node.serialize() for node in kept)


def _selectors(prelude: Sequence[Node]) -> list[list[Node]]:
    """Return the selectors of a rule, which commas part."""
    selectors: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _can_match(selector: Sequence[Node]) -> bool:
    classes = [
        b.value for a, b in zip(selector, selector[1:], strict=False) if a == "." and b.type == "ident"
    ]
    attributes = [tinycss2.serialize(token.content) for token in selector if token.type == "[] block"]
    foreign = [a for a in attributes if any(fnmatch.fnmatch(a, pattern) for pattern in _NOT_OURS)]
    marked_focus = "focus-visible" in _classes_of_functions(
        selector
    )  # by Material's script; browsers know it themselves
    return not foreign and not marked_focus and PARTS.issuperset(classes)


def _classes_of_functions(selector: Sequence[Node]) -> list[str]:
    """Return the names in what functions such as :not() are given."""
    functions = [token.arguments for token in selector if token.type == "function"]
    return [token.value for arguments in functions for token in arguments if token.type == "ident"]


if __name__ == "__main__":
    MADE.write_text(theme_style(), encoding="utf-8")
