"""Questions on a terminal: a refused answer is asked again, with what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from policyarchive.checks.text import check_text
from policyarchive.checks.text.characters import clean
from policyarchive.core.problems import Location, Problem
from policyarchive.core.text import fold
from policyarchive.intake.answers import sign_faults
from policyarchive.intake.message import Message
from policyarchive.registry.model.fields import Text

FaultFinder = Callable[[str], list[Message]]
_YES = ("c", "y")  # có, yes
_TEXT: TypeAdapter[str] = TypeAdapter(Text)


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks in a language of the software. read prints a prompt and returns a line; show prints a text."""

    language: str
    read: Callable[[str], str]
    show: Callable[[str], None] = print

    def tell(self, messages: Sequence[Message]) -> None:
        """Print sentences, each on a line of its own."""
        for message in messages:
            self.show(message.text(self.language))

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

    def choose(self, question: str, options: Mapping[str, str], proposed: str = "") -> str:
        """Return the key of the option that is named or given by its number, from 1; "" where nothing was answered.

        options: the names by key. proposed: the key that an empty answer stands for.
        """
        names = {key: f"{place}. {name}" for place, (key, name) in enumerate(options.items(), 1)}
        fault = Message(key="new.choices", values={"choices": "; ".join(names.values())})
        chosen = self.ask(
            f"{question} ({'; '.join(names.values())})",
            options.get(proposed),
            lambda typed: [] if not typed or _chosen(typed, options) else [fault],
        )
        return _chosen(chosen, options)

    def agrees(self, question: str) -> bool:
        """Tell whether a question is answered with yes."""
        return self.read(f"{question}: ").strip().lower()[:1] in _YES

    def text_faults(self, text: str, language: str, field: str) -> list[Message]:
        """Return what the check would say of a text of a record in one of the archive's languages."""
        found = {"field": field, "value": text[:60]}
        problems = [Problem(code=p.code, location=Location(path=""), found=found | p.found) for p in check_text(text, language=language, keys=(field,))]  # fmt: skip
        faults = [Message(key="new.text", problem=problem) for problem in problems]
        return faults + ([] if _is_text(text) else [Message(key="new.wrong", values={"field": field})])


def _chosen(typed: str, options: Mapping[str, str]) -> str:
    """Return the key of the option that an answer names by its name, accents or not, its key or its number; "" for none."""
    for place, (key, name) in enumerate(options.items(), 1):
        if fold(typed) in (str(place), fold(name), fold(key)):
            return key
    return ""


def _is_text(text: str) -> bool:
    """Tell whether a text can be in a record at all; none typed is left out of it."""
    try:
        return not text or bool(_TEXT.validate_python(text))
    except ValidationError:
        return False
