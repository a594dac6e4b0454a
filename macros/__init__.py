"""The macros that page writers call, one module per topic; mkdocs-macros loads them through define_env."""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro with mkdocs-macros. The plugin policyarchive knows the site that they show."""
    from macros.all import Macros
    from macros.binding import bind
    from macros.page import names_of

    for name in names_of(Macros):
        env.macro(bind(env, name))
