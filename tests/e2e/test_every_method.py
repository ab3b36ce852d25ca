"""Every method on every task through `sfda adapt`, with the real SmolLM2 and tiny encoders."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

import pytest

from sfda_desktop.adaptation import suggesting
from sfda_desktop.adaptation.methods import METHODS, LabeledBy, Method
from sfda_desktop.cli.main import main
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.llm import LlamaEngine
from sfda_desktop.project import Project, Split
from sfda_desktop.tasks import TASK_NAMES
from tests.e2e.program import read_jsonl, write_jsonl
from tests.tiny_models import TINY_NEGATION, TINY_RELATIONS, TINY_SPEC, build_tiny_model

SPECS = {
    spec.task: spec
    for spec in (TINY_SPEC, replace(TINY_SPEC, task="ter"), TINY_RELATIONS, TINY_NEGATION)
}
PASSES = 2
IN_PASSES = {"sala", "llm-active"}  # Algorithm 1: train, tell clean from noisy, ask again
# A finding and its cure in each: two spans, or a pair, or one that is there or not.
TEXTS = (
    ("patient has [fever], given [aspirin]", True),
    ("no [cough] with [oxygen]", False),
    ("[pneumonia] in the ct, started on [insulin]", True),
    ("denies [pain], no [metformin]", False),
)


def records(task: str, prefix: str) -> list[dict[str, Any]]:
    """Return four labeled records of two documents."""
    made = []
    for number, (marked, present) in enumerate(TEXTS):
        text, places = "", []
        for part in marked.replace("]", "[").split("["):
            places.append((len(text), len(text) + len(part)))
            text += part
        finding, cure = ({"start": places[i][0], "end": places[i][1]} for i in (1, 3))
        label = {
            "re": "treats" if present else "false",
            "nd": "Affirmed" if present else "Negated",
        }
        values: dict[str, Any] = {
            "entities": [{**finding, "label": "Problem"}, {**cure, "label": "Treatment"}],
            "head": finding,
            "tail": cure,
            "entity": finding,
            "label": label.get(task),
        }
        keys = {"re": ("head", "tail", "label"), "nd": ("entity", "label")}.get(task, ("entities",))
        record = {"id": f"{prefix}{number}", "doc": f"{prefix}{number // 2}", "text": text}
        made.append(record | {key: values[key] for key in keys})
    return made


@pytest.fixture(scope="module")
def engine(llm: Path) -> Iterator[LlamaEngine]:
    """One process with the language model for all runs."""
    with LlamaEngine(llm) as opened:
        yield opened


class Borrowed:
    """A language model that outlives each run it is used in."""

    def __init__(self, engine: LlamaEngine) -> None:
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave it open."""

    def unload(self) -> None:
        """Leave it loaded."""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A tiny source model of each task."""
    home = tmp_path_factory.mktemp("models")
    return {task: build_tiny_model(home / task, SPECS[task]) for task in TASK_NAMES}


def files_for(method: Method, task: str, home: Path, llm: Path) -> list[object]:
    """Write what the method needs; return the options that name it."""
    options: list[object] = []
    given = {
        "--pool": records(task, "p"),
        "--test": records(task, "t"),
        "--gold": records(task, "g") if method.needs_gold else [],
        "--decisions": records(task, "p") if method.labeled_by is LabeledBy.PERSON else [],
    }
    for option, lines in given.items():
        if lines:
            options += [option, write_jsonl(home / f"{option[2:]}.jsonl", lines)]
    if method.asks_llm:
        options += ["--llm", llm]
    return options


@pytest.mark.parametrize("task", TASK_NAMES)
@pytest.mark.parametrize("name", METHODS)
def test_every_method_on_every_task(
    name: str,
    task: str,
    models: dict[str, Path],
    llm: Path,
    engine: LlamaEngine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    method = METHODS[name]
    monkeypatch.setattr(suggesting, "_engine", lambda *_: Borrowed(engine))
    monkeypatch.setattr("sfda_desktop.adaptation.llm_active.TEXTS", 1)  # one invented example
    # Random models are never sure of anything.
    monkeypatch.setattr("sfda_desktop.adaptation.self_training.CONFIDENT", 0.1)
    given = (
        *("adapt", "--model", models[task], *files_for(method, task, tmp_path, llm)),
        *("--method", name, "--budget", 2, "--iterations", PASSES, "--rounds", 2, "--epochs", 1),
        *("--out", tmp_path / "run", "--json", tmp_path / "result.json"),
    )
    assert main([str(argument) for argument in given]) == 0
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    check_result(result, method, SPECS[task])
    check_examples(tmp_path / "run" / "run.sfda")
    assert passes_of(tmp_path / "run" / "run.sfda") == (PASSES if name in IN_PASSES else 1)


def passes_of(path: Path) -> int:
    """Return how often the notes were asked about; 1 where nobody was asked."""
    with Project.open(path) as project:
        return max(
            (n for run in project.runs() for n in range(1, PASSES + 1) if run.suggestions(n)),
            default=1,
        )


def check_examples(path: Path) -> None:
    """Whatever the method, no held-out note stood in a prompt as an example."""
    with Project.open(path) as project:
        suggestions = [s for run in project.runs() for s in run.latest_suggestions().values()]
        shown = {example.sample.id for s in suggestions for example in s.demonstrations or ()}
        held_out = {sample.id for sample in project.samples(Split.HELD_OUT)}
    assert held_out
    assert shown.isdisjoint(held_out)


def check_result(result: dict[str, Any], method: Method, spec: TaskSpec) -> None:
    """CONTRACT section 3: the same object for all methods."""
    assert (result["task"], result["method"]) == (spec.task, method.name)
    assert {"strategy", "seed", "budget"} <= result.keys()
    for scores in (result["source"], result["adapted"]):
        assert {"f1", "precision", "recall", "per_label", "ci95", "macro_f1"} <= scores.keys()
        assert 0 <= scores["f1"] <= 1
        for figures in scores["per_label"].values():
            assert {"f1", "precision", "recall", "support"} <= figures.keys()
    assert {"f1", "ci95", "p"} <= result["difference"].keys()
    annotation, training = result["annotation"], result["training"]
    assert {"records", "llm_calls", "llm_seconds", "unresolved"} <= annotation.keys()
    assert {"seconds", "steps", "device", "dtype", "anchor"} <= training.keys()
    assert (annotation["llm_calls"] > 0) == method.asks_llm
    assert (training["steps"] > 0) == (method.labeled_by is not LabeledBy.NOBODY)
    expected = {LabeledBy.NOBODY: 0, LabeledBy.SMALL_MODEL: 4, LabeledBy.POOL: 4}
    assert annotation["records"] == expected.get(method.labeled_by, 2)
    assert Path(result["model"]).is_absolute()
    assert (Path(result["model"]) / "model.safetensors").is_file()
    predictions = read_jsonl(Path(result["predictions"]))
    assert [record.keys() for record in predictions] == [
        record.keys() for record in records(spec.task, "t")
    ]
