"""The editor finds in one record what the check finds, at the same places and in the same words."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from policyarchive.checks.catalogue import message, problem_wording
from policyarchive.checks.check import checked_registry
from policyarchive.checks.examples import FOLDER, Example, examples, write_example
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.exports.editor.rules import number_settings, rule_settings
from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.load import Registry, load
from policyarchive.registry.yaml.writer import kind_of
from tests.editor.checked import TODAY, Checked, checked
from tests.editor.mutations import mutated
from tests.editor.node import answers, shared
from tests.editor.records import PATHS, random_record, schema_of
from tests.support import INVENTED, MEASURED, ROOT

REGISTRIES = {
    "examples": FOLDER / "_registry",
    "invented": INVENTED,
    "measured": MEASURED,
    "real": ROOT / "registry",
}
MUTATIONS = {"invented": 320, "measured": 80, "real": 80, "examples": 120}
NAMES = {model: name for name, model in KINDS.items()}
WORDING = {"problems": problem_wording(), "forms": read_settings(ASSETS / "words" / "fields.yml")["_forms"]}
Said = tuple[str, bool, str, str]  # a code, whether it is a warning, the sentences in both languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file that stands in the place of one of a registry."""

    registry: str
    path: str
    file: Path
    today: str = TODAY


@pytest.fixture(scope="module")
def registries(tmp_path_factory) -> dict[str, Registry]:
    """The registries without mistakes, and those of the examples that are of several files."""
    several = {example.name: example for example in examples() if len(list(_records(example))) > 1}
    loaded = {
        name: load(write_example(example, tmp_path_factory.mktemp(name))).usable
        for name, example in several.items()
    }
    return {name: checked_registry(folder) for name, folder in REGISTRIES.items()} | {
        name: found for name, found in loaded.items() if found
    }


@pytest.fixture(scope="module")
def found(registries, tmp_path_factory) -> list[tuple[Case, Checked, list[dict[str, Any]]]]:
    """Each case with what the check says and what the editor says of it."""
    cases = [
        *_examples(registries),
        *_mutations(tmp_path_factory.mktemp("mutated")),
        *_random(tmp_path_factory.mktemp("random")),
    ]
    read = [(case, checked(registries[case.registry], case.file, case.path, case.today)) for case in cases]
    read = [(case, result) for case, result in read if result.loaded.data is not None]
    asked = [
        [
            "said",
            result.loaded.data,
            _options(case, registries[case.registry]),
            shared("wording"),
            SOFTWARE_LANGUAGES,
        ]
        for case, result in read
    ]
    told = [answer["done"] for answer in answers(asked, _shared(registries))]
    return [(case, result, answer) for (case, result), answer in zip(read, told, strict=True)]


def _examples(registries: dict[str, Registry]) -> Iterator[Case]:
    """Yield the files of the examples of mistakes that are records."""
    for example in examples():
        registry = example.name if example.name in registries else "examples"
        for path, file in _records(example):
            yield Case(registry=registry, path=path, file=file, today=example.today or TODAY)


def _records(example: Example) -> Iterator[tuple[str, Path]]:
    for file in sorted(example.folder.rglob("*.yml")):
        path = file.relative_to(example.folder).as_posix()
        if kind_of(path) and file.is_file():
            yield path, file


def _mutations(folder: Path) -> Iterator[Case]:
    """Yield records of the registries with mistakes made by chance."""
    for name, count in MUTATIONS.items():
        chance, root = random.Random(name), REGISTRIES[name]
        paths = [
            path for file in sorted(root.rglob("*.yml")) if kind_of(path := file.relative_to(root).as_posix())
        ]
        paths += [path for path in paths if path.startswith("documents/")] * 3
        for number in range(count):
            path = chance.choice(paths)
            data = yaml.load((root / path).read_text(encoding="utf-8"), yaml.CBaseLoader)
            yield Case(
                registry=name,
                path=path,
                file=_written(folder / f"{name}-{number}.yml", mutated(data, chance)),
            )


def _random(folder: Path) -> Iterator[Case]:
    """Yield records whose texts are odd."""
    for name in KINDS:
        for seed in range(4):
            data = random_record(name, seed).model_dump(exclude_unset=True)
            yield Case(
                registry="invented", path=PATHS[name], file=_written(folder / f"{name}-{seed}.yml", data)
            )


def _written(file: Path, data: Any) -> Path:
    """Write data as YAML that means them, whatever they are."""
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=False, width=10**6)
    file.write_text(text, encoding="utf-8")
    return file


def _shared(registries: dict[str, Registry]) -> dict[str, Any]:
    """Return what many questions share: settings, schemas, words. No document is known, so that the one in question may be new."""
    return {
        "wording": WORDING,
        **{f"schema {name}": schema_of(name) for name in KINDS},
        **{f"settings {name}": rule_settings(registry) for name, registry in registries.items()},
        **{
            f"numbers {name}": number_settings(replace(registry, documents={}))
            for name, registry in registries.items()
        },
    }


def _options(case: Case, registry: Registry) -> dict[str, Any]:
    kind, name = kind_of(case.path), case.registry
    assert kind
    return {
        "name": NAMES[kind], "schema": shared(f"schema {NAMES[kind]}"), "languages": registry.archive.languages, "path": case.path,
        "numbering": shared(f"numbers {name}"), "settings": shared(f"settings {name}"), "today": case.today,
        "isPublished": case.path.removeprefix("documents/").removesuffix(".yml") in registry.redirects.published,
    }  # fmt: skip


@pytest.fixture(scope="module")
def lists() -> tuple[list[str], list[str]]:
    here, elsewhere = (answer["done"] for answer in answers([["HERE"], ["ELSEWHERE"]]))
    return here, elsewhere


def test_every_code_is_decided_in_one_place(lists):
    here, elsewhere = lists
    codes = [code for code in problem_wording() if not code.startswith("_")]
    assert sorted([*here, *elsewhere]) == sorted(codes)


def test_the_editor_says_what_the_check_says(found, lists):
    here = set(lists[0])
    different = [
        (case.registry, case.path, problems - told, told - problems)
        for case, result, answer in found
        if (problems := _by_check(result, here)) != (told := {_said(problem) for problem in answer})
    ]
    assert len(found) > 700
    assert not different, "\n".join(map(str, different[:12]))


def test_problems_are_at_their_places(found, lists):
    here, wrong = set(lists[0]), []
    for case, result, answer in found:
        expected: dict[Said, set[int]] = {}
        for said, line in _with_lines(result, here):
            expected.setdefault(said, set()).add(line)
        places: dict[Said, set[int]] = {}
        for problem in answer:
            places.setdefault(_said(problem), set()).update(result.lines(problem["at"]))
        wrong += [
            (case.path, said, lines, places[said])
            for said, lines in expected.items()
            if not lines <= places[said]
        ]
    assert wrong == []


def test_every_code_of_the_editor_was_met(found, lists):
    met = {problem["code"] for _, _, answer in found for problem in answer}
    assert set(lists[0]) - met == set()


def test_the_examples_of_mistakes_are_found(found, lists):
    told: dict[Path, set[str]] = {}
    for case, _, answer in found:
        told.setdefault(case.file, set()).update(problem["code"] for problem in answer)
    missed = [
        example.name
        for example in examples()
        if example.code in lists[0] and (file := example.folder / example.at.partition(":")[0].removeprefix("registry/")) in told
        and example.code not in told[file]
    ]  # fmt: skip
    assert missed == []


def _by_check(result: Checked, here: set[str]) -> set[Said]:
    return {said for said, _ in _with_lines(result, here)}


def _with_lines(result: Checked, here: set[str]) -> Iterator[tuple[Said, int]]:
    for problem in result.problems:
        if problem.code in here:
            words = [str(message(problem, language)) for language in SOFTWARE_LANGUAGES]
            yield (problem.code, problem.is_warning, words[0], words[1]), problem.location.line


def _said(problem: dict[str, Any]) -> Said:
    first, second = (str(words) for words in problem["said"])
    return problem["code"], problem.get("isWarning", False), first, second
