"""How comparisons of a table of results are called in each language."""

import re

from policyarchive.core.html import capitalised
from policyarchive.registry.model.appendices import Comparison, ObservationColumn
from policyarchive.site.site import Site
from policyarchive.site.times import Times, label_in_text, short_label

_AIMS = ("plan", "target")
_PLAN = re.compile(r"\b(?:KH|kế hoạch|dự toán|plan|budget)\b", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:mục tiêu|target)\b", re.IGNORECASE)


def comparison_label(site: Site, comparison: Comparison, times: Times) -> str:
    """Return the heading of a comparison: as recorded; in words where a language has none, or only the keys of its times."""
    own = comparison.label.get(site.language)
    if own and (site.language == site.first_language or not _is_made(site, comparison, own, times)):
        return own
    later, earlier = (times.get(key or "") for key in (comparison.later, comparison.earlier))
    if later is None or earlier is None:
        return _of_unknown_times(site, comparison)
    if comparison.form == "ratio" and _is_same_time(later, earlier) and earlier.stage in _AIMS:
        return site.t("time.with_stage", when=_when(site, later), stage=_lower(site, earlier.stage))
    words = {"later": label_in_text(site, later), "earlier": label_in_text(site, earlier)}
    return capitalised(site.t(f"comparison.{comparison.form}", **words))


def _when(site: Site, time: ObservationColumn) -> str:
    return short_label(site, time.model_copy(update={"stage": "actual"}))


def _lower(site: Site, stage: str) -> str:
    text = site.t(f"comparison.of_{stage}")
    return text[:1].lower() + text[1:]


def _is_same_time(one: ObservationColumn, other: ObservationColumn) -> bool:
    return (one.date, one.until) == (other.date, other.until)


def _is_made(site: Site, comparison: Comparison, label: str, times: Times) -> bool:
    """Tell whether a label is made of the keys of times, or calls a change what is none."""
    if comparison.form != "difference" and label == site.t("results.change"):
        return True
    keys = [comparison.later or "", comparison.earlier or ""]
    named = "/".join(_in_words(site, key, times) for key in keys)
    return all(keys) and (named in label or "/".join(keys) in label)


def _in_words(site: Site, key: str, times: Times) -> str:
    """Return the key of a time with its stage as a word before it: "plan 2023"."""
    stage = times[key].stage if key in times else "actual"
    rest = key.removesuffix(f"-{stage}")
    return key if rest == key else f"{site.t(f'sheet.stage.{stage}')} {rest}"


def _of_unknown_times(site: Site, comparison: Comparison) -> str:
    """Return what a comparison is whose heading does not say which times it compares."""
    if comparison.form == "ratio" and _PLAN.search(comparison.heading):
        return site.t("comparison.of_plan")
    if comparison.form == "ratio" and _TARGET.search(comparison.heading):
        return site.t("comparison.of_target")
    return site.t(f"comparison.{comparison.form}_alone")
