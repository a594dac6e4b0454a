"""The library of the archive, and the entry point through which mkdocs-macros finds the macros."""


def define_env(env) -> None:
    """Register every public macro with mkdocs-macros; the hook has chosen the site of this build."""
    from macros import public, stash, state

    site = state.site

    def bound(name: str):
        def call(*arguments, **named) -> str:
            address = env.page.file.url
            page = site.urls.root(site.language) + ("" if address == "./" else address)
            return stash.put(public.macro(public.Macros(site=site, page=page), name)(*arguments, **named))

        call.__name__ = name
        call.__doc__ = getattr(public.Macros, name).__doc__
        return call

    for name in public.names():
        env.macro(bound(name))
