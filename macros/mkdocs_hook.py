"""The adapter: the only module that knows MkDocs. It hands generated pages to MkDocs, gives hand-written
pages their addresses, and builds the other languages after the first.

MkDocs loads this file by its path, so the library is imported inside the functions.
"""

import importlib
import logging
import os
import re
import sys
from functools import partial
from pathlib import Path

from jinja2 import FileSystemLoader
from markupsafe import Markup, escape
from mkdocs.commands.build import build, get_context
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

log = logging.getLogger("mkdocs.hooks.archive")
ROOT = Path(__file__).resolve().parent.parent
# Files that no page asks for: of Material its own search, its colours, its map of the site, what helps to debug
# it; of ours the parts that assets/archive.css and archive.js are put together from.
UNUSED = re.compile(
    r"assets/(javascripts/(lunr|workers)/|stylesheets/palette|images/favicon\.png|parts/)|assets/.*\.map$|sitemap\.xml$"
)
_BORROWED = Markup('<div lang="{}">{}</div>')


class Shown(FileSystemLoader):
    """Lists the files of the theme without the 14,000 icons of Material, which MkDocs would leave out one by one."""

    def list_templates(self):
        """Return the paths of all files outside hidden folders."""
        found = set()
        for place in self.searchpath:
            for folder, inner, names in os.walk(place):
                inner[:] = [name for name in inner if not name.startswith(".")]
                found |= {(Path(folder) / name).relative_to(place).as_posix() for name in names}
        return sorted(found)


class Theme:
    """The theme as MkDocs has set it up for one language. It prints generated pages, which MkDocs never sees.

    So they have no Markdown, no entry in the navigation, and what is equal on them is printed once.
    """

    def __init__(self, site, env, config, nav, files):
        self.site, self.env, self.config, self.nav, self.files = site, env, config, nav, files
        self.written = []  # key and title of each hand-written page

    def printed(self, spec, fields):
        """Return a generated page with the given fields (see macros/frames.py), as HTML."""
        site = self.site
        file = File.generated(self.config, site.urls.source(site.language, spec.key) + ".md", content="")
        page = Page(str(fields["title"]), file, self.config)
        page.meta = {"description": fields["description"], "hide": ["navigation", "toc"]}
        page.content, page.toc, page.canonical_url = fields["body"], TableOfContents([]), fields["canonical"]
        page.parent = self._parent(spec)
        page.active = True
        context = get_context(self.nav, self.files, self.config, page)
        context["archive"] = _filled_frame(site, spec.key, fields)
        html = self.env.get_template("main.html").render(context)
        page.active = False
        return _protected(html)

    def _parent(self, spec):
        """Return the section of the navigation that the page belongs to, so that its tab is marked."""
        source = spec.tab.removeprefix("page:") + ".md"
        entries = [page for page in self.nav.pages if page.file.src_uri == source]
        return entries[0].parent if entries else None


def _filled_frame(site, key, fields):
    frame = _frame(site, key)
    head = fields["head"] + importlib.import_module("macros.head").shared_head(site, key)
    frame |= {"title": fields["title"], "head": head, "default": fields.get("default")}
    frame["report"] |= {"address": fields["report"]}
    for language in frame["languages"]:
        language["address"] = fields.get(f"address:{language['code']}")
        language["link"] = fields.get(f"link:{language['code']}")
    frame["generated"] = True
    return frame


def _inert(text):
    """Return text that neither the theme's templates nor the macros plugin can take for code."""
    return escape(text).replace("{", Markup("&#123;"))


@event_priority(100)
def on_config(config):
    """Before the macros plugin: check the registry and choose the site of this language; with problems, stop before anything is written."""
    state = _state()
    if not state.building:
        state = _begun(config)
    archive, language = state.registry.archive, config.theme["language"]
    state.site = importlib.import_module("macros.site").in_language(state.site, language)
    importlib.import_module("macros.stash").clear()
    config.theme.static_templates.discard("sitemap.xml")  # ours names the languages of each page
    if not config.use_directory_urls:
        config.extra["polyfills"] = ["assets/search/iframe-worker.js"]
    _skip_icons(config.theme)
    _dress(config, state.site)
    config.site_name = _inert(state.site.pick(archive.short_name))
    config.site_description = state.site.pick(archive.description)
    config.site_url = state.site.address + state.site.urls.root(language)
    return config


def _skip_icons(theme):
    """Let a theme list only the files that a site may need."""
    make = theme.get_env

    def made():
        env = make()
        env.loader = Shown(theme.dirs)
        return env

    theme.get_env = made


def _dress(config, site):
    """Name the buttons of the theme in the language of the site, or in one that the theme speaks."""
    spoken = (language for language in (site.language, site.first, "en") if _theme_speaks(config, language))
    config.theme["language"] = next(spoken)
    for option, name in zip(config.theme["palette"], ("dark", "light"), strict=True):
        option["toggle"] = {"name": str(site.t(f"theme.scheme.{name}"))}


def _theme_speaks(config, language):
    return any(
        (Path(folder) / f"partials/languages/{language}.html").exists() for folder in config.theme.dirs
    )


def _begun(config):
    """Check the registry and begin a new build."""
    state = _state()
    state.reset()
    state.software = importlib.import_module("macros.fingerprint").running()
    state.registry = _checked(config)
    _check_words(state.registry.archive.languages)
    state.docs = Path(config.docs_dir)
    state.target = state.output or importlib.import_module("macros.output").Output(Path(config.site_dir))
    address = state.preview or os.environ.get("SITE_URL")
    state.site = importlib.import_module("macros.site").site_for(
        state.registry,
        config.theme["language"],
        address=(address or state.registry.archive.site_url).rstrip("/") + "/",
        directory_urls=config.use_directory_urls,
    )
    # A preview adds scripts of its own, and so does the search that works from a folder: they get no policy.
    if config.use_directory_urls and not state.preview:
        state.policies = importlib.import_module("macros.policy").Policies()
    return state


def on_files(files, config):
    """Give hand-written pages the addresses of their language, leave unused files out."""
    for file in [file for file in files if UNUSED.match(file.src_uri)]:
        files.remove(file)
    site = _state().site
    _borrow(files, config)
    keys = [f"page:{file.src_uri.removesuffix('.md')}" for file in files.documentation_pages()]
    for file, key in zip(files.documentation_pages(), keys, strict=True):
        _move(file, site.urls.source(site.language, key), config)
    if not _state().building:
        _state().keys.extend(keys)
        _begin_others(config)
    return files


def _begin_others(config):
    """Begin to build the other languages, beside this one where that can be. A preview needs their themes here."""
    state, apart = _state(), importlib.import_module("macros.apart")
    state.site.index.settle()  # found once for all languages
    if state.everything:
        importlib.import_module("macros.publish")  # loaded once, too
    begin = apart.Apart if apart.can_copy() and not state.preview else apart.Here
    state.others = [begin(_other(language, config)) for language in state.registry.archive.languages[1:]]


def _other(language, config):
    """Build another language; when all are sound, write what is generated of it."""
    state = _state()
    state.building, before = True, len(state.problems)
    try:
        _build_language(language, config)
        theme, around = state.themes[-1], _frames(state.themes[-1])
    finally:
        state.building = False
    found = state.problems[before:]
    del state.problems[before:]
    yield found
    _write(theme, around)
    yield state.target.told(), state.policies.found if state.policies else set()


def _borrow(files, config):
    """Show the pages that a language does not have yet as the first language has them."""
    state = _state()
    state.borrowed = set()
    for source in sorted(state.docs.glob("*.md")):
        if source.name not in files.src_uris:
            state.borrowed.add(source.name)
            files.append(File(source.name, str(state.docs), config.site_dir, config.use_directory_urls))


def _move(file, source, config):
    ending = "/index.html" if config.use_directory_urls and source != "index" else ".html"
    file.dest_uri = source + ending
    for name in ("url", "abs_dest_path"):
        file.__dict__.pop(name, None)


def on_nav(nav, config, files):
    """Keep the navigation for the generated pages."""
    _state().nav = nav
    return nav


def on_page_content(content, page, config, files):
    """Put the HTML of the macros in the place of their markers; say which language a borrowed page is in."""
    state, stash = _state(), importlib.import_module("macros.stash")
    if page.file.src_uri not in state.borrowed:
        return stash.restore(content)
    return _BORROWED.format(state.site.first, Markup(stash.restore(content, state.site.language)))


def on_page_context(context, page, config, nav):
    """Give the templates the words and addresses of this page in every language."""
    key = getattr(page, "key", None) or f"page:{page.file.src_uri.removesuffix('.md')}"
    description = page.meta.get("description") or config.site_description
    site, heads = _state().site, importlib.import_module("macros.head")
    own = heads.head(site, key=key, title=page.title, description=description)
    head = own + heads.shared_head(site, key)
    context["archive"] = _frame(site, key) | {"title": page.title, "head": head}
    return context


def on_post_page(output, page, config):
    """Mark the words of a hand-written page that stand in another language; give it its policy."""
    page.content = None  # may be megabytes, and is in the output now
    return _protected(output)


def on_post_template(output_content, template_name, config):
    """Do the same for a page without an address of its own, such as 404; no script marks its words."""
    if template_name.endswith(".html"):
        return _protected(output_content)
    return importlib.import_module("macros.marked").plain(output_content)


def _protected(html):
    html = importlib.import_module("macros.marked").placed(html)
    policies = _state().policies
    return policies.protect(html) if policies else html


def on_env(env, config, files):
    """Give templates that have no page, such as 404, the frame of the home page; keep the theme for generated pages."""
    state, publish = _state(), importlib.import_module("macros.search.publish")
    site = state.site
    env.trim_blocks = env.lstrip_blocks = True  # else the space around the tags of templates is on every page
    env.add_extension(importlib.import_module("macros.flush").Flush)
    env.bytecode_cache = importlib.import_module("macros.compiled").compiled(
        site.language, site.first, "theme"
    )
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.globals["theme_file"] = {
        "css": _theme_file(files, "assets/stylesheets/main."),
        "script": _theme_file(files, "assets/javascripts/bundle."),
        "worker": publish.worker_address(site.language),
    }
    not_found = importlib.import_module("macros.head").not_found(site)
    env.globals["archive"] = _frame(site, "page:index", rooted=True) | {"not_found": not_found}
    theme = Theme(site, env, config, state.nav, files)
    theme.written = [
        (f"page:{f.src_uri.removesuffix('.md')}", f.page.title)
        for f in files.documentation_pages()
        if f.generated_by is None
    ]
    state.themes.append(theme)
    return env


def _frame(site, key, **options):
    """Return what surrounds a page, with the commit and the day of the data that the build was told."""
    version = {"commit": os.environ.get("ARCHIVE_COMMIT", ""), "date": os.environ.get("ARCHIVE_DATE", "")}
    return importlib.import_module("macros.views.frame").frame_view(site, key, **version, **options)


def _theme_file(files, start):
    """Return the one file of the theme whose name begins so: Material puts a checksum into the rest."""
    (found,) = [file.src_uri for file in files if file.src_uri.startswith(start)]
    return found


@event_priority(-100)
def on_post_build(config):
    """After the hand-written pages: wait for those of the other languages, then write everything else.

    A caller that wants to know first that MkDocs has no warnings publishes itself.
    """
    state, apart = _state(), importlib.import_module("macros.apart")
    if state.building:
        return
    found, faults = apart.first_steps(state.others)
    problems = sum(found, state.problems)
    if problems or faults:
        state.others.clear()
        raise BuildError("\n".join([*faults, _as_text(problems)] if problems else faults))
    state.publish = partial(_publish, config)
    if not state.output:
        state.publish()


def _publish(config):
    """Write the generated pages of all languages and the files beside them, then the headers that fit them."""
    state, assemble = _state(), importlib.import_module("macros.assemble")
    registry = Path(config.config_file_path).parent / "registry"
    history = importlib.import_module("macros.history").history_of(
        registry, os.environ.get("SOURCE_DATE_EPOCH")
    )
    theme, output = state.themes[0], state.target
    around = _frames(theme)
    for other in state.others:
        other.go_on()
    keys = _write(theme, around)
    for other in state.others:
        told, hashes = other.second()
        output.join(*told)
        if state.policies:
            state.policies.found |= hashes
    assemble.write_map(output, theme.site, [*state.keys, *keys], history)
    if state.everything:
        assemble.write_files(output, theme.site, history, state.policies)


def _write(theme, around):
    """Write what is generated of one language; return the keys of its generated pages."""
    state, assemble = _state(), importlib.import_module("macros.assemble")
    assemble.write_search(state.target, theme.site, theme.written)
    return assemble.write_language(
        state.target, theme.site, around, state.software, everything=state.everything
    )


def _frames(theme):
    """Return the frames of the generated pages of one language."""
    assemble, frames = (importlib.import_module(f"macros.{name}") for name in ("assemble", "frames"))
    try:
        return assemble.frames_of(theme.site, theme.printed)
    except frames.FrameError as error:
        raise BuildError(_as_text([_missing(error)])) from None


def _missing(error):
    problems = importlib.import_module("macros.problems")
    place = problems.Place(path="macros/theme/main.html")
    return problems.Problem(code="theme-field", place=place, found={"fields": str(error)})


def _build_language(language, config):
    """Build another language below the site folder of the first one."""
    other = load_config(
        config_file=str(Path(config.config_file_path).parent / f"mkdocs.{language}.yml"),
        strict=config.strict,
        use_directory_urls=config.use_directory_urls,
        site_dir=str(Path(config.site_dir) / language),
    )
    build(other)


def _state():
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return importlib.import_module("macros.state")


def _checked(config):
    """Return the registry; raises BuildError that names every problem of it."""
    check = importlib.import_module("macros.check")
    state = _state()
    memory = importlib.import_module("macros.faultless").Faultless(state.memory, state.software)
    registry, found = check.check(Path(config.config_file_path).parent / "registry", memory=memory)
    if found:
        raise BuildError(_as_text(found))
    return registry


def _check_words(languages):
    """Stop where a word of the interface that an archive brings along cannot be filled in."""
    words = importlib.import_module("macros.translations")
    for language in languages:
        if found := words.faults(language):
            said = [
                words.translate(name, "words.fault", language=language, keys=", ".join(found))
                for name in words.COMPLETE
            ]
            raise BuildError("\n" + "\n".join(said))


def _as_text(found):
    """Return problems in every language of their wording."""
    problems = importlib.import_module("macros.problems")
    return "\n" + "\n".join(problems.as_text(found, language) for language in problems.LANGUAGES)
