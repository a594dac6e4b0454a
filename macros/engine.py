"""The template engine as every template here is run: what it prints is escaped, and names that are undefined are errors.

Jinja asks of each value and each call what they might want; on ten thousand pages the questions cost more than the
answers. Here they are answered once: everything printed is HTML, views are plain dicts, and nothing that templates
call wants to know of the template.
"""

from collections.abc import MutableMapping
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, _escape_inner, escape

from macros import marked
from macros.flush import Flush


class _Code(CodeGenerator):
    """Prints plain texts through `Engine.escaped_text`, other values through `Engine.escaped`.

    They are joined at once, so none needs to be marked as escaped.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self._printed = self.temporary_identifier()
            self.write(f"(environment.escaped_text({self._printed}) if ({self._printed} := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(f").__class__ is str else environment.escaped({self._printed}))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Look into views, which are plain dicts, before asking for attributes: most of what templates ask is there."""
        thing, name = self.temporary_identifier(), repr(node.attr)
        self.write(f"({thing}[{name}] if ({thing} := ")
        self.visit(node.node, frame)
        self.write(f").__class__ is dict and {name} in {thing} else environment.getattr({thing}, {name}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Call what a template calls without asking whether it wants to be given the template."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self._argument("", argument, frame)
        if node.dyn_args:
            self._argument("*", node.dyn_args, frame)
        for named in node.kwargs:
            self._argument("", named, frame)
        if node.dyn_kwargs:
            self._argument("**", node.dyn_kwargs, frame)
        self.write("caller=caller)" if forward_caller else ")")

    def _argument(self, stars: str, argument: nodes.Node, frame: Frame) -> None:
        self.write(stars)
        self.visit(argument, frame)
        self.write(", ")


class _Marked(Template):
    """A template whose HTML says which of its words stand in another language; no other kind of file does."""

    def render(self, *arguments: object, **view: object) -> str:
        text = super().render(*arguments, **view)
        return marked.placed(text) if self.name.endswith(".html.j2") else marked.plain(text)


class Engine(Environment):
    """An environment of templates. loader finds them, kept holds them as compiled."""

    template_class = _Marked
    code_generator_class = _Code

    def __init__(self, loader: BaseLoader, kept: BytecodeCache):
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=[Flush],
            bytecode_cache=kept,
        )

    escaped_text = staticmethod(_escape_inner)

    @staticmethod
    def escaped(value: object) -> str:
        """Return a value that is no plain text as HTML."""
        return value if value.__class__ is Markup else escape(value)

    def make_globals(self, globals_of_template: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what every template knows, as a plain dict: each page copies it, and nothing changes it later."""
        return {**self.globals, **(globals_of_template or {})}
