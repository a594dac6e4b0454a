"""What the editor's scripts are told: fields, vocabularies, words, rules, and where changes go."""

import json
from collections.abc import Mapping
from typing import Any

from policyarchive.checks.catalogue import problem_wording
from policyarchive.core.reading import MAX_FILE
from policyarchive.core.words import SOFTWARE_LANGUAGES, words
from policyarchive.exports.editor.rules import rule_settings
from policyarchive.pages.editor.fields import EDITED, VOCABULARIES, choices, described_records, in_language_of
from policyarchive.pages.editor.vocabularies import vocabularies
from policyarchive.pages.software.fields import records, wording
from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.load import FOLDERS, OPTIONAL_FILES, SINGLE_FILES
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

# Kinds of files of which there are many, each with its folder; a new one can be added.
_FOLDERS = {"document": "documents", "dossier": "dossiers"}
# Fields that most records do not have: the form shows them when asked.
_RARE = (
    "issuers", "effective", "expires", "signer", "applies_to", "title_elsewhere", "translation", "target_article", "in_annex",
    "slips", "cells", "in_list", "made_from", "keywords", "references",
)  # fmt: skip


def configuration(site: Site) -> str:
    """Return the JSON that the editor begins with, in the language of a site that has an editor."""
    return json.dumps(_configuration(site, site.editor or {}), ensure_ascii=False, separators=(",", ":"))


def _configuration(site: Site, store: Mapping[str, str]) -> View:
    languages = site.registry.archive.languages
    said_in = site.choose_language(SOFTWARE_LANGUAGES)
    return {
        "language": site.language,
        "languages": languages,
        "language_names": {code: site.name_of(code) for code in languages},
        "store": dict(store),
        "mail": site.registry.archive.mail,
        "words": _words(site),
        "kinds": [_kind(site, name) for name in EDITED],
        "files": _files(site),
        "records": described_records(site),
        "rare": _RARE,
        "choices": choices(site),
        "vocabularies": vocabularies(site),
        "schemas": {name: KINDS[name].model_json_schema() for name in EDITED},
        "settings": rule_settings(site.registry),
        "said_in": said_in,
        "wording": {"problems": _only(said_in, problem_wording()), "forms": wording()["_forms"]},
        "document_root": site.urls.source(site.language, "document:x").removesuffix("x"),
        "largest_file": MAX_FILE,
    }


def _only(language: str, texts: dict[str, Any]) -> dict[str, Any]:
    """Return a wording in one language alone, by the same keys: the codes, and the reasons that a code may give."""
    return {
        key: {language: held[language]} if language in held else _only(language, held)
        for key, held in texts.items()
    }


def _words(site: Site) -> dict[str, str]:
    table = words(site.language, site.first_language)
    return {key: text for key, text in table.items() if key.startswith("editor.")}


def _kind(site: Site, name: str) -> View:
    return {
        "name": name,
        "label": in_language_of(site, wording()["_kinds"][name]),
        "root": records()[name][0].__name__,
        "folder": _FOLDERS.get(name),
        "maintainers": name in VOCABULARIES,
    }


def _files(site: Site) -> list[View]:
    """Return the files that are not documents, each with its kind and what it is called; documents are looked for by the search."""
    registry = site.registry
    named: dict[str, Any] = {
        **{f"criteria/{key}": criterion_label(site, held) for key, held in registry.criteria.items()},
        **{f"indicators/{key}": indicator_title(site, key) for key in registry.indicators},
        **{f"statements/{key}": f"{held.label}. {site.pick(held.name)}" for key, held in registry.sections.items()},
        **{f"dossiers/{key}": site.pick(held.title) for key, held in registry.dossiers.items()},
        **{f"breakdowns/{key}": key for key in registry.breakdowns},
        **{f"reports/{key}": summary_of(site, held.report).long_name for key, held in registry.reports.items()},
    }  # fmt: skip
    many = [{"path": f"{key}.yml", "label": label, "kind": _kind_of(key)} for key, label in named.items()]
    return many + _single_files(site)


def _kind_of(key: str) -> str:
    model = FOLDERS[key.split("/")[0]]
    return next(name for name, kind in KINDS.items() if kind is model)


def _single_files(site: Site) -> list[View]:
    """Return the files of which there is one, where the archive has it."""
    name_of = {model: name for name, model in KINDS.items()}
    present = [
        (path, name_of[model])
        for name, (path, model) in (SINGLE_FILES | OPTIONAL_FILES).items()
        if name in site.registry.files and model in name_of
    ]
    return [
        {"path": path, "kind": kind, "label": _kind(site, kind)["label"]}
        for path, kind in present
        if kind in EDITED
    ]
