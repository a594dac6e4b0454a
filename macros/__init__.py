"""The library of the archive, and the entry point through which mkdocs-macros finds the macros."""


def define_env(env) -> None:
    """Register every public macro with mkdocs-macros. The hook has chosen the site before any page is read."""
    from macros import calls, public

    for name in public.names():
        env.macro(calls.bound(env, name))
