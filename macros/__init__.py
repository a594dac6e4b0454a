"""The macros that page writers call, one module per topic; mkdocs-macros loads them through define_env."""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro with mkdocs-macros. The plugin policyarchive knows the site that they show."""
    from macros.all import names
    from macros.binding import bind

    for name in names():
        env.macro(bind(env, name))
