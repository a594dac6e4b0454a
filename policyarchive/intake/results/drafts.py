"""What each column of a table may hold, by its heading: one meaning, several between which a person chooses, or a comparison."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from policyarchive.intake.lists.columns import normalised
from policyarchive.intake.results.comparing import meanings_of_comparison, plan_before
from policyarchive.intake.results.heads import Head
from policyarchive.intake.results.meanings import Told, told
from policyarchive.intake.results.model import (
    ACTUAL,
    COMPARISON,
    FORMS,
    NAME,
    ORDER,
    OTHER,
    PERCENT,
    RATIO,
    STAGES,
    TARGET,
    UNIT,
    VALUE,
    Time,
)
from policyarchive.intake.results.parts_of_year import UNKNOWN_YEAR, part_in
from policyarchive.intake.results.signs import Signs, signs_of
from policyarchive.intake.results.times import time_in, times_in
from policyarchive.intake.results.title import part_of_title
from policyarchive.intake.results.words import kind_named

_ONCE = (ORDER, NAME, UNIT, VALUE, PERCENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A column before its figures are read. meanings: those it may have; asked: how they are told, where a person chooses.

    by_figures: whether the figures tell which of the meanings it has.
    """

    heading: str
    meanings: tuple[Told, ...]
    unit: str = ""
    asked: tuple[str, ...] = ()
    by_figures: bool = False

    @property
    def only(self) -> Told | None:
        """Its meaning, None where it is asked or the figures tell it."""
        return self.meanings[0] if len(self.meanings) == 1 and not self.asked else None

    @property
    def holds(self) -> str:
        """The kind of what it holds, "" where it is asked."""
        return "" if self.asked else self.meanings[0].holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known beside the headings. columns: meanings told, by heading or ordinal; title: the time above the table.

    filled: the positions of the columns with a figure somewhere; figures: of those that hold hardly anything else;
    named: of those with words; languages: those of the months in headings.
    """

    columns: Mapping[str, str]
    title: Time | None
    filled: frozenset[int]
    figures: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    languages: tuple[str, ...] = ()


def drafts_of(head: Head, context: Context) -> tuple[Draft, ...]:
    """Return what the columns of a head may hold. Raises NoMeaning for one that is told wrongly."""
    given = _given(context.columns)
    found = [
        given.get(position) or given.get(normalised(heading)) or _draft(position, head, context)
        for position, heading in enumerate(head.headings)
    ]
    drafts = [replace(draft, heading=heading) for draft, heading in zip(found, head.headings, strict=True)]
    drafts = _unheaded(_once(_alone(_with_names(drafts, context.named))), context.filled)
    compared = [_comparison(position, drafts, context) for position in range(len(drafts))]
    told_ones = {n for n, heading in enumerate(head.headings) if {n, normalised(heading)} & given.keys()}
    return tuple(
        draft if n in told_ones else _against_plan(draft, [d.only for d in compared[:n] if d.only], compared)
        for n, draft in enumerate(compared)
    )


def _given(columns: Mapping[str, str]) -> dict[int | str, Draft]:
    """Return the meanings that are told, by position or by normalised heading. Raises NoMeaning."""
    return {
        int(name) - 1 if name.isdigit() and len(name) < len("2020") else normalised(name): Draft(
            heading="", meanings=(told(meaning),)
        )
        for name, meaning in columns.items()
    }


def _draft(position: int, head: Head, context: Context) -> Draft:
    """Return what a column may hold by its own heading; comparisons are left open."""
    heading, texts = head.headings[position], head.texts[position]
    signs = signs_of(heading)
    if signs.is_comparison:
        return _plain(COMPARISON)
    time = time_in(heading, context.languages)
    if not times_in(heading, context.languages):
        kind, part = kind_named(heading) or kind_named(texts[-1] if texts else ""), part_in(heading)
        if kind or not (signs.stages or signs.is_percent or signs.is_count or part):
            asked = (
                not kind and bool(heading) and position in context.figures
            )  # one without a heading: see _unheaded
            return _asked(signs, None) if asked else _plain(kind or OTHER)
        time = part_of_title(part, context.title) if part else context.title
        if part and time is None:
            return _asked(signs, part.of_year(UNKNOWN_YEAR))
    stage = _stage(texts)
    if time is None or stage is None or _is_foreign(texts, context.languages):
        return _asked(signs, time)
    holds = PERCENT if signs.is_percent and not signs.is_count else VALUE
    dated = Time(date=time.date, until=time.until, stage=stage)
    return Draft(heading=heading, meanings=(Told(holds=holds, time=dated),), unit=signs.unit)


def _plain(holds: str) -> Draft:
    return Draft(heading="", meanings=(Told(holds=holds),))


def _stage(texts: Iterable[str]) -> str | None:
    """Return the stage that the lowest heading with one names; None where it names several."""
    named = next(
        (stages for text in reversed([*texts]) if (stages := signs_of(text).stages)), frozenset({ACTUAL})
    )
    return next(iter(named)) if len(named) == 1 else None


def _is_foreign(texts: Sequence[str], languages: Iterable[str]) -> bool:
    """Tell whether headings name something else than a time and its figures; what spans several times is the table's name."""
    start = next((n for n, text in enumerate(texts) if times_in(text, languages)), 0)
    return any(signs_of(text).rest for text in texts[start:])


def _asked(signs: Signs, time: Time | None) -> Draft:
    """Return a column of figures whose time, stage or thing is not sure."""
    key = time.key if time else UNKNOWN_YEAR
    stages = [stage for stage in STAGES if stage in signs.stages] or [ACTUAL, TARGET]
    suffix = {stage: "" if stage == ACTUAL else f"-{stage}" for stage in stages}
    part = PERCENT if signs.is_percent and not signs.is_count else VALUE
    return Draft(
        heading="", meanings=(), asked=(*(f"{part}@{key}{suffix[stage]}" for stage in stages), OTHER)
    )


def _with_names(drafts: list[Draft], named: frozenset[int]) -> list[Draft]:
    """Return columns of which the first one of words names the rows, whatever its heading, where no heading says which one does."""
    if any(draft.holds == NAME for draft in drafts):
        return drafts
    free = (n for n, d in enumerate(drafts) if n in named and d.holds == OTHER and not kind_named(d.heading))
    first = next(free, None)
    return [
        replace(draft, meanings=_plain(NAME).meanings) if n == first else draft
        for n, draft in enumerate(drafts)
    ]


def _alone(drafts: list[Draft]) -> list[Draft]:
    """Return columns of percentages as values in the unit % where nothing else stands for their time, and no unit beside."""
    if any(draft.holds == UNIT for draft in drafts):
        return drafts
    times = {d.only.time for d in drafts if d.only and d.only.holds == VALUE}
    return [
        replace(d, meanings=(replace(d.only, holds=VALUE),), unit="%")
        if d.only and d.only.holds == PERCENT and d.only.time not in times
        else d
        for d in drafts
    ]


def _once(drafts: list[Draft]) -> list[Draft]:
    """Return columns of which those with the same meaning are asked."""
    counted = Counter(draft.only for draft in drafts if draft.only and draft.holds in _ONCE)
    return [
        replace(draft, meanings=(), asked=(draft.only.column("").meaning, OTHER))
        if draft.only and counted[draft.only] > 1
        else draft
        for draft in drafts
    ]


def _unheaded(drafts: list[Draft], filled: frozenset[int]) -> list[Draft]:
    """Return columns of which those with figures and no heading are asked: perhaps the percentages of the one before."""
    found: list[Draft] = []
    for position, draft in enumerate(drafts):
        if not draft.heading and draft.holds == OTHER and position in filled:
            before = found[-1].only if found else None
            pair = (
                (f"{PERCENT}@{before.time.key}",) if before and before.time and before.holds == VALUE else ()
            )
            draft = Draft(heading="", meanings=(), asked=(*pair, OTHER))
        found.append(draft)
    return found


def _comparison(position: int, drafts: Sequence[Draft], context: Context) -> Draft:
    """Return a column with the meanings that a comparison may have there, others as they are."""
    draft = drafts[position]
    if draft.holds != COMPARISON or (draft.only and draft.only.form):
        return draft
    times = [(d.only.time, d.only.holds) for d in drafts[:position] if d.only and d.only.time]
    told_pair = draft.only if draft.only and draft.only.later else None
    meanings = meanings_of_comparison(draft.heading, times, told_pair, context.languages)
    asked = () if meanings else (*FORMS, OTHER)
    return replace(draft, meanings=meanings, asked=asked, by_figures=len(meanings) > 1)


def _against_plan(draft: Draft, before: Sequence[Told], all_: Sequence[Draft]) -> Draft:
    """Return a column of percentages, or of ratios to no known time, that follows a plan and what was reached as one that is asked."""
    pair = plan_before([told.time for told in before if told.time and told.holds == VALUE], draft.heading)
    held = [(d.only.later, d.only.earlier) for d in all_ if d.only and d.only.form == RATIO]
    if pair is None or pair in held or not signs_of(draft.heading).may_be_percentage:
        return draft
    ratio = f"{RATIO}@{pair[0]}/{pair[1]}"
    only = draft.only
    if only and only.holds == PERCENT:
        return replace(draft, meanings=(), asked=(ratio, only.column("").meaning, OTHER))
    if only and only.form == RATIO and not only.later:
        return replace(draft, meanings=(), asked=(ratio, RATIO, OTHER))
    return replace(draft, asked=(ratio, OTHER)) if _is_asked_percentage(draft) else draft


def _is_asked_percentage(draft: Draft) -> bool:
    return bool(draft.asked) and draft.asked[0].startswith(f"{PERCENT}@")
