"""What a hand-written page may ask of the build: macros, and nothing else of Python or of MkDocs.

Jinja by itself lets a page read files and run commands. So the calls of a page are read before anything runs: what is not
on a short list is refused, whatever it would do. Names are free, since an office may add macros, but those of the machinery.
"""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from policyarchive.core.problems import TextProblem, TextProblems

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Keyword, nodes.List, nodes.Tuple),
    *(nodes.If, nodes.For, nodes.Assign, nodes.CondExpr, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Neg),
)
# What Jinja and mkdocs-macros give to every page: configuration, files, objects that lead to the whole of Python.
MACHINERY = frozenset(
    {
        "alternate",
        "caller",
        "config",
        "context",
        "cycler",
        "dict",
        "environment",
        "extra",
        "files",
        "filters",
        "filters_builtin",
    }
    | {
        "fix_url",
        "generator",
        "git",
        "joiner",
        "lipsum",
        "loop",
        "macros",
        "macros_info",
        "namespace",
        "navigation",
        "now",
    }
    | {"page", "plugin", "range", "self", "super", "varargs", "kwargs"}
)
_FILTERS = frozenset(
    {"capitalize", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper"}
)


def only_macros(text: str) -> TextProblems:
    """A page calls macros by their names. What Jinja cannot read, and a name that is unknown, the build names."""
    if "{{" not in text and "{%" not in text:
        return
    try:
        page = Environment().parse(text)  # noqa: S701  # nothing is rendered
    except TemplateSyntaxError:
        return
    for node in _refused(page):
        yield TextProblem(code="page-code", offset=_offset(text, node), found={"piece": _named(node)})


def _refused(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the outermost parts of a page that are not allowed."""
    for child in node.iter_child_nodes():
        if _is_allowed(child):
            yield from _refused(child)
        else:
            yield child


def _is_allowed(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Name):
        return node.name not in MACHINERY and not node.name.startswith("_")
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Name) and not (node.dyn_args or node.dyn_kwargs)
    if isinstance(node, nodes.Filter):
        return node.name in _FILTERS
    return isinstance(node, _ALLOWED)


def _named(node: nodes.Node) -> str:
    """Return what a reader sees of a part of a page: a name with what is asked of it, or the kind of the instruction."""
    if isinstance(node, nodes.Name | nodes.Filter):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_named(node.node)}.{node.attr}"
    inner = getattr(node, "node", None)
    return _named(inner) if isinstance(inner, nodes.Node) else type(node).__name__.lower()


def _offset(text: str, node: nodes.Node) -> int:
    """Return where a part stands: Jinja knows its line, the text of the line its column."""
    lines = text.split("\n")
    column = lines[node.lineno - 1].find(_named(node).split(".")[0])
    return sum(len(line) + 1 for line in lines[: node.lineno - 1]) + max(column, 0)
