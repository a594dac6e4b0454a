"""Questions on a terminal: a refused answer is asked again, with what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from policyarchive.checks.catalogue import message
from policyarchive.checks.text import check_text
from policyarchive.checks.text.characters import clean
from policyarchive.core.problems import Location, Problem
from policyarchive.intake.message import Message
from policyarchive.intake.new_document import sign_faults
from policyarchive.registry.model.fields import Text

FaultFinder = Callable[[str], list[Message]]
_YES = ("c", "y")  # có, yes
_TEXT: TypeAdapter[str] = TypeAdapter(Text)


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks in a language of the software. read prints a prompt and returns a line."""

    language: str
    read: Callable[[str], str]

    def ask(
        self, question: str, proposed: str | None = None, find_faults: FaultFinder = lambda typed: []
    ) -> str:
        """Return the first answer without faults, cleaned; "" where nothing was typed and nothing proposed."""
        prompt = asked = f"{question} [{proposed}]: " if proposed else f"{question}: "
        while True:
            typed = self.read(prompt).strip()
            answer = clean(typed) or proposed or ""
            if not (faults := [*sign_faults({question: typed}), *find_faults(answer)]):
                return answer
            prompt = "\n".join([*(fault.text(self.language) for fault in faults), asked])

    def agrees(self, question: str) -> bool:
        """Tell whether a question is answered with yes."""
        return self.read(f"{question}: ").strip().lower()[:1] in _YES

    def text_faults(self, text: str, language: str, field: str) -> list[Message]:
        """Return what the check would say of a text of a record in one of the archive's languages."""
        found = {"field": field, "value": text[:60]}
        problems = [Problem(code=p.code, location=Location(path=""), found=found | p.found) for p in check_text(text, language=language, keys=(field,))]  # fmt: skip
        told = [message(problem, self.language) for problem in problems]
        faults = [Message(key="new.text", values={"found": m["found"], "mend": m["mend"]}) for m in told]
        return faults + ([] if _is_text(text) else [Message(key="new.wrong", values={"field": field})])


def _is_text(text: str) -> bool:
    """Tell whether a text can be in a record at all; none typed is left out of it."""
    try:
        return not text or bool(_TEXT.validate_python(text))
    except ValidationError:
        return False
