"""Measurements as a table in Markdown."""

from bench.measure import Measurement

Row = tuple[int, str, str, str, Measurement]
_HEAD = (
    "| documents | language | queries | search | hit@1 | hit@3 | MRR | p50 ms | p95 ms | first number ms |"
    " first words ms | KB | KB gzip |"
)


def table(rows: list[Row]) -> str:
    """Return the measurements in one table, then hit@1 by kind of query in another."""
    lines = [_HEAD, "|" + " --: |" * _HEAD.count(" | ") + " --: |"]
    lines += [_line(*row) for row in rows]
    return "\n".join([*lines, "", *_kinds(rows)])


def _line(size: int, language: str, queries: str, search: str, measurement: Measurement) -> str:
    first, third, mrr, count = measurement.rates["all"]
    cells = [size, language, f"{queries} ({count:,})", search, f"{first:.3f}", f"{third:.3f}", f"{mrr:.3f}"]
    cells += [
        f"{measurement.p50:.1f}",
        f"{measurement.p95:.1f}",
        f"{measurement.number:,.0f}",
        f"{measurement.words:,.0f}",
    ]
    cells += [f"{measurement.size / 1000:,.0f}", f"{measurement.gzipped / 1000:,.0f}"]
    return "| " + " | ".join(map(str, cells)) + " |"


def _kinds(rows: list[Row]) -> list[str]:
    kinds = sorted({kind for *_, measurement in rows for kind in measurement.rates} - {"all"})
    lines = ["| documents | language | queries | search | " + " | ".join(kinds) + " |"]
    lines.append("|" + " --: |" * (4 + len(kinds)))
    for size, language, queries, search, measurement in rows:
        rates = [f"{measurement.rates[kind][0]:.3f}" if kind in measurement.rates else "" for kind in kinds]
        lines.append(f"| {size} | {language} | {queries} | {search} | " + " | ".join(rates) + " |")
    return lines
