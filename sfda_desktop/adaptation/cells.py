"""One cell of a comparison: a pure function of its configuration, kept as soon as it is known."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.methods import METHODS, Learning
from sfda_desktop.adaptation.models import load_source, registered
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.adaptation.remembered_answers import begin_memory
from sfda_desktop.adaptation.run_inputs import RunInputs
from sfda_desktop.adaptation.whole_run import PREDICTIONS_FILE, RUN_FILE, open_run, run_whole
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.project import ANSWER_MEMORY, Project, Split, remove_project


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything one cell follows from; `label` is only how the table calls it.

    `digests` are the SHA-256 of what `given` names: a result belongs to contents, not to paths,
    so that a cell computed on another machine is the same cell.
    """

    label: str
    given: RunInputs
    annotation: AnnotationPlan
    adaptation: AdaptationPlan
    digests: Mapping[str, str | None]

    @property
    def key(self) -> str:
        """The name of the cell's files: a hash of its configuration."""
        annotation = self.annotation.to_json()
        annotation.pop("sentence_model", None)  # its digest stands among the others
        return _hash(
            {
                "annotation": annotation,
                "adaptation": self.adaptation.to_json(),
                "chat_format": self.given.chat_format,
                "reviewed": self.given.reviewed,
                "digests": dict(self.digests),
            }
        )

    @property
    def is_source(self) -> bool:
        """Whether nothing is learned: the source model as it is."""
        return self.annotation.rule.learning is Learning.NONE

    @property
    def has_budget(self) -> bool:
        """Whether strategy and budget make a difference."""
        return self.annotation.rule.selects and not self.is_source

    @property
    def words(self) -> str:
        """The cell in a line: label, and what tells it from others of that label."""
        parts = [self.label]
        if self.has_budget:
            parts += [self.annotation.strategy, str(self.annotation.budget)]
        return ", ".join([*parts, f"seed {self.annotation.seed}"])


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A cell and what it came to: a result of CONTRACT section 3, or the sentence of a failure."""

    cell: Cell
    result: dict[str, Any] | None
    error: str | None = None


def run_cell(
    cell: Cell,
    home: Path,
    *,
    keep_models: bool = False,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> KeptCell:
    """Compute a cell, or go on with one that was interrupted, and keep the result in `home`.

    A fault in what was given becomes a kept failure; every other exception passes. Unless
    `keep_models`, the cell's project and weights are removed once its result is on the disk.
    """
    directory = home / "cells" / cell.key
    project = directory / RUN_FILE
    try:
        if not project.exists():
            _copy_prepared(cell, home, project)
        _share_answers(cell, home, project)
        result = run_whole(
            cell.given,
            cell.annotation,
            cell.adaptation,
            directory,
            # What there is to warn of was said of the whole comparison before the first cell.
            on_warning=lambda _: None,
            on_progress=on_progress,
            cancelled=cancelled,
        )
    except InputError as error:
        kept = KeptCell(cell, None, str(error))
    else:
        kept = KeptCell(cell, result | {"label": cell.label, "model_kept": keep_models})
    _keep(kept, home)
    if kept.result is not None and not keep_models:
        forget_models(cell, home)
    return kept


def kept_cell(cell: Cell, home: Path) -> KeptCell | None:
    """Return a cell that was done before; a failed one is to be tried again.

    `home` may have moved since, or come from another machine: the predictions are looked for in it.
    """
    predictions = (home / "cells" / cell.key / PREDICTIONS_FILE).resolve()
    kept = _kept_file(cell, home)
    if not (kept.is_file() and predictions.is_file()):
        return None
    result = json.loads(kept.read_text(encoding="utf-8"))["result"]
    here = {"label": cell.label, "predictions": str(predictions)}
    return None if result is None else KeptCell(cell, result | here)


def prepare(
    given: RunInputs,
    digests: Mapping[str, str | None],
    home: Path,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Path:
    """Make the project that every cell begins as a copy of, and return its path.

    It holds the notes and the source model's predictions, which are the same for all.
    """
    directory = _prepared(digests, home)
    with open_run(given, directory, method=METHODS["none"], on_warning=lambda _: None) as project:
        source = load_source(project)
        model = registered(project, source.directory)
        samples = [*project.samples(Split.POOL), *project.samples(Split.HELD_OUT)]
        predicted(
            project, model, source.encoder, samples, on_progress=on_progress, cancelled=cancelled
        )
    return directory / RUN_FILE


def forget_models(cell: Cell, home: Path) -> None:
    """Remove a cell's project and models; its predictions stay."""
    directory = home / "cells" / cell.key
    shutil.rmtree(directory / f"{Path(RUN_FILE).stem}.models", ignore_errors=True)
    remove_project(directory / RUN_FILE)


def _copy_prepared(cell: Cell, home: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with Project.open(_prepared(cell.digests, home) / RUN_FILE, read_only=True) as prepared:
        prepared.backup_to(target)


def _share_answers(cell: Cell, home: Path, path: Path) -> None:
    llm = cell.digests["llm"]
    if llm is None or cell.annotation.temperature != 0:
        return
    memory = begin_memory(home / f"answers-{llm[:16]}.sqlite")
    with Project.open(path) as project:
        project.settings.put(ANSWER_MEMORY, str(memory.resolve()))


def _prepared(digests: Mapping[str, str | None], home: Path) -> Path:
    """Return where the shared beginning lies: it follows from the notes and the source model."""
    names = ("model", "task", "pool", "test", "dev", "gold", "guideline")
    shared = {name: digests[name] for name in names}
    return home / f"prepared-{_hash(shared)}"


def _keep(kept: KeptCell, home: Path) -> None:
    value = {
        "label": kept.cell.label,
        "annotation": kept.cell.annotation.to_json(),
        "adaptation": kept.cell.adaptation.to_json(),
        "digests": dict(kept.cell.digests),
        "result": kept.result,
        "error": kept.error,
    }
    with atomic_text(_kept_file(kept.cell, home)) as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.write("\n")


def _kept_file(cell: Cell, home: Path) -> Path:
    return home / "results" / f"{cell.key}.json"


def _hash(value: Mapping[str, Any]) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
