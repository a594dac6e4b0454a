"""Pictures and archives that tests make: invented documents, any ties."""

from dataclasses import replace

from hypothesis import strategies as st

from policyarchive.exports.pictures.model import Node, Picture, Tie
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, Relation

LANES = {"national": "Trung ương", "hdnd": "Hội đồng nhân dân tỉnh", "ubnd": "Ủy ban nhân dân tỉnh"}


def node(place: int, year: int | str, lane: str, **fields) -> Node:
    """Return an invented document."""
    known = {
        "id": f"n{place}",
        "key": f"document:n{place}",
        "year": str(year),
        "lane": lane,
        "name": f"{place}/2041/QĐ-UBND",
        "when": "02/5/2041",
        "title": "Ban hành quy định về trồng và chăm sóc cây xanh ở các làng ven suối",
        "title_language": "",
        "body": "Ủy ban nhân dân tỉnh",
        "label": f"Quyết định số {place}",
    }
    return Node(**known | fields)


def picture(nodes, ties, *, dense=False) -> Picture:
    """Return a picture with the lanes that its documents lie in."""
    used = {node.lane for node in nodes}
    return Picture(
        id="made", title="Sơ đồ", description="Mô tả", nodes=tuple(nodes), ties=tuple(ties), undated="Chưa rõ ngày",
        lanes={lane: "" if dense else name for lane, name in LANES.items() if lane in used}, dense=dense,
    )  # fmt: skip


@st.composite
def pictures(draw) -> Picture:
    """Return any picture: later documents act upon earlier ones."""
    years = sorted(draw(st.lists(st.integers(2030, 2045), min_size=2, max_size=14)))
    nodes = [node(place, year, draw(st.sampled_from(list(LANES)))) for place, year in enumerate(years)]
    pairs = [(later, earlier) for later in range(len(nodes)) for earlier in range(later)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=16))
    ties = [Tie(source=f"n{a}", target=f"n{b}", inferred=draw(st.booleans())) for a, b in chosen]
    return picture(nodes, ties, dense=draw(st.booleans()))


def with_documents(
    registry: Registry, dates: list[str | None], target: str | None = None, **fields
) -> Registry:
    """Return a registry with a further document for each date; target: one that each of them amends."""
    like = registry.documents["ubnd/2041/7-qd-ubnd"]
    relation = Relation(verb="amends", target=target, certainty="stated", line=1) if target else None
    made: dict[str, Document] = {
        f"ubnd/2099/{place}-qd-ubnd": like.model_copy(
            update={
                "date": date,
                "number": f"{place}/QĐ-UBND",
                "relations": [relation] if relation else [],
                **fields,
            }
        )
        for place, date in enumerate(dates, 100)
    }
    return replace(registry, documents=registry.documents | made)
