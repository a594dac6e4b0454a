"""Addresses: every page has a key ("document:ubnd/2017/12-qd-ubnd"), a path per language; links between
pages are relative, so that the site works under any sub-path and from a folder.
"""

from functools import lru_cache

from policyarchive.core.words import words

HOME = "page:index"
FULL_TEXT = "fulltext"  # a page beside that of its document
SEARCH = "page:search"  # the page that answers ?text=
_PAGES = 256  # that links are made for at about the same time


class Urls:
    """The addresses of one archive. languages[0] is at the root, the others under /<code>/.

    directory_urls: pages end in "/" (served) or in ".html" (opened from a folder).
    """

    def __init__(self, languages: list[str], *, directory_urls: bool = True):
        self.languages = languages
        self.directory_urls = directory_urls
        self._paths: dict[str, dict[str, str]] = {language: {} for language in languages}

    def root(self, language: str) -> str:
        """Return the folder of a language below the site: "" or "en/"."""
        return "" if language == self.languages[0] else f"{language}/"

    def source(self, language: str, key: str) -> str:
        """Return the path of a page below its language, without ending: "van-ban/ubnd/2017"."""
        kind, _, rest = key.partition(":")
        table = words(language, self.languages[0])
        if kind == "page":
            return table.get(f"url.page.{rest}", rest)
        if kind == FULL_TEXT:
            return f"{table['url.document']}/{rest}/{table['url.fulltext']}"
        return f"{table[f'url.{kind}']}/{rest}"

    def path(self, language: str, key: str) -> str:
        """Return the address of a page below the site: "en/documents/ubnd/2017/12-qd-ubnd/"."""
        paths = self._paths[language]
        if key not in paths:
            paths[key] = self._path(language, key)
        return paths[key]

    def _path(self, language: str, key: str) -> str:
        source = self.source(language, key)
        if key == HOME:
            return self.root(language) + ("" if self.directory_urls else "index.html")
        return self.root(language) + source + ("/" if self.directory_urls else ".html")

    def link(self, start: str, target: str) -> str:
        """Return the relative address that leads from one path below the site to another."""
        for up, folder in _ways_up(start):
            if target.startswith(folder):
                return up + target[len(folder) :] or "./"
        return "../" * start.count("/") + target or "./"


def page_of_measure(path: str) -> str:
    """Return the key of the page of an indicator: "criterion:2" of criteria/2, "indicator:ho-ngheo" of indicators/ho-ngheo."""
    folder, _, name = path.partition("/")
    return f"criterion:{name}" if folder == "criteria" else f"indicator:{name}"


@lru_cache(_PAGES)
def _ways_up(path: str) -> list[tuple[str, str]]:
    """Return every folder below the site above a path, the nearest first, each behind the way to it: ("../", "van-ban/")."""
    above = path.split("/")[:-1]
    return [
        ("../" * up, "".join(f"{name}/" for name in above[: len(above) - up])) for up in range(len(above))
    ]
