"""Explanations of findings of the audit (explanations.yml)."""

from policyarchive.registry.model.fields import Line, PerLanguage, Record, Slug, Text


class Explanation(Record):
    """What may lie behind a finding, beyond the arithmetic, with its source.

    rule and subject name the finding; the source is a reference or a line of the report.
    """

    rule: Slug
    subject: Text
    text: PerLanguage
    reference: Slug | None = None
    line: Line | None = None


class Explanations(Record):
    """The file explanations.yml."""

    explanations: list[Explanation]
