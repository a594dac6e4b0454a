"""The issue forms of an archive as files for GitHub, with the choices that its registry gives."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from policyarchive.core.writing import write_text
from policyarchive.intake.forms.apply import correctable_fields
from policyarchive.intake.forms.form import KINDS, Field, Form, all_forms
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.site import site_for

FOLDER = ".github/ISSUE_TEMPLATE"
_OTHER = "other"  # what only an editor can correct


def write_forms(registry: Registry, archive: Path) -> list[str]:
    """Write every form of an archive; return their paths below it. An office's own forms stay."""
    texts = dict(form_files(registry))
    folder = archive / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        for old in folder.glob(f"{kind}-??.yml"):
            old.unlink()
    for path, text in texts.items():
        write_text((archive / path), text)
    return sorted(texts)


def form_files(registry: Registry) -> Iterator[tuple[str, str]]:
    """Yield (path below the archive, text) of every form."""
    options = {"fields": [*correctable_fields(registry), _OTHER], "verbs": list(registry.verbs)}
    for form in all_forms(registry.archive.languages):
        data = _form(form, options, _examples(registry, form.language))
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10**6)
        yield f"{FOLDER}/{form.kind}-{form.language}.yml", text


def _examples(registry: Registry, language: str) -> dict[str, str]:
    """Return what placeholders may show: the archive's source."""
    source = registry.documents[registry.archive.source]
    site = site_for(registry, language)
    return {
        "record": registry.archive.source,
        "number": source.number or "",
        "type": str(site.pick(registry.types[source.type].label)),
        "issuer": str(site.pick(registry.issuers[issuers_of(source)[0]].label)),
    }


def _form(form: Form, options: dict[str, list[str]], examples: dict[str, str]) -> dict[str, object]:
    return {
        "name": form.texts["name"],
        "description": form.texts["description"],
        "title": form.texts["title"] + " ",
        "labels": [f"form:{form.kind}"],
        "body": [_field(form, field, options, examples) for field in form.fields],
    }


def _field(
    form: Form, field: Field, options: dict[str, list[str]], examples: dict[str, str]
) -> dict[str, object]:
    texts = {name: form.texts.get(f"{field.id}.{name}", "") for name in ("label", "description")}
    texts["placeholder"] = field.placeholder.format(**examples)
    attributes: dict[str, object] = {name: text for name, text in texts.items() if text}
    if field.options:
        attributes["options"] = list(options[field.options])
    data: dict[str, object] = {"type": field.type, "id": field.id, "attributes": attributes}
    return data | ({"validations": {"required": True}} if field.required else {})
