"""The answer to a form: the text of a pull request, or what to fix. Typed text is shown literally."""

from collections.abc import Sequence
from pathlib import Path

from policyarchive.checks.catalogue import as_text
from policyarchive.checks.check import checked_registry
from policyarchive.checks.fix import languages_of
from policyarchive.core.problems import RegistryError
from policyarchive.core.words import spoken, translate
from policyarchive.intake.forms.apply import FormRefused, apply_form
from policyarchive.intake.forms.form import FilledForm, FormError, parse_form
from policyarchive.intake.message import Message
from policyarchive.intake.save import all_or_nothing
from policyarchive.site.templates import environment

MAX_LENGTH = 20_000


def answer_form(directory: Path, body: str, *, issue: str = "", today: str | None = None) -> tuple[bool, str]:
    """Apply a form to a registry; return whether it changed, and the answer. A change with problems is undone."""
    if len(body) > MAX_LENGTH:
        return False, _in_all_languages("form.too_long", languages_of(directory))
    registry = checked_registry(directory)
    try:
        filled = parse_form(body, registry.archive.languages)
    except FormError as error:
        return False, _in_all_languages(str(error), registry.archive.languages)
    try:
        with all_or_nothing(directory, today=today):
            identifier = apply_form(registry, directory, filled)
    except FormRefused as refused:
        return False, _refusal(refused.messages, _language(filled))
    except RegistryError as error:
        return False, _report_problems(filled, as_text(error.problems, _language(filled)))
    return True, _accepted(filled, identifier, issue)


def _language(filled: FilledForm) -> str:
    """Return the language to answer in: only those of the software have the words of the check."""
    return spoken([filled.form.language])[0]


def _in_all_languages(key: str, languages: Sequence[str]) -> str:
    return "\n\n".join(translate(language, key) for language in spoken(languages)) + "\n"


def _refusal(messages: tuple[Message, ...], language: str) -> str:
    lines = [(message.sentence(language), message.entry) for message in messages]
    return _render(
        title=translate(language, "form.refused"), lines=lines, after=translate(language, "form.again")
    )


def _report_problems(filled: FilledForm, problems: str) -> str:
    language = _language(filled)
    title, after = (translate(language, key) for key in ("form.problems", "form.problems_after"))
    return _render(title=title, block=problems, after=after)


def _accepted(filled: FilledForm, identifier: str, issue: str) -> str:
    language = _language(filled)
    lines = [(f"{filled.form.labels[name]}: {value}", "") for name, value in filled.values.items()]
    title = translate(language, "form.accepted", id=identifier)
    number = issue if issue.isdigit() else ""
    return _render(title=title, lines=lines, after=translate(language, "form.from_issue"), issue=number)


def _render(
    *, title: str, after: str, lines: Sequence[tuple[str, str]] = (), block: str = "", issue: str = ""
) -> str:
    """Return an answer. lines: sentences, each with the YAML that it offers, "" where it offers none."""
    template = environment().get_template("exports/form_answer.md.j2")
    return template.render(title=title, lines=lines, block=block, after=after, issue=issue)
