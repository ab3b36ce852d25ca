"""Last step of the loop: run a model over notes and take the facts away as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.adaptation.models import load_model
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.corpora.facts import facts_of, write_facts
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.corpora.text_folder import read_notes
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.project import Project
from sfda_desktop.tasks import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder


def read_new_notes(
    path: Path,
    codec: TaskCodec,
    *,
    encoding: str = "utf-8",
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Sample]:
    """Read notes a model is to be run over: a record file, a folder of TXT notes, or one note.

    `encoding` is that of TXT notes; records are UTF-8, and labels in them must be well formed, but
    are not read.
    """
    if path.is_dir() or path.suffix.lower() == ".txt":
        notes = read_notes(path, encoding=encoding, on_progress=on_progress, cancelled=cancelled)
        return list(notes.samples)
    return [record.sample for record in read_records(path, codec, labels=Labels.CHECKED)]


def extract(
    project: Project,
    model_id: int,
    samples: Sequence[Sample] | None = None,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[tuple[Sample, Prediction]]:
    """Run a model of the project over new notes, or over all of its own (`samples` is None).

    Predictions on the project's own notes are kept, so that asking again costs nothing.
    """
    model = project.model(model_id)
    encoder = load_model(project, model)
    watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
    if samples is not None:
        return run_over(encoder, samples, project.codec, **watch)
    own = project.samples()
    known: Mapping[str, Prediction] = predicted(project, model, encoder, own, **watch)
    return [(sample, known[sample.id]) for sample in own]


def run_over(
    encoder: Encoder,
    samples: Sequence[Sample],
    codec: TaskCodec,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[tuple[Sample, Prediction]]:
    """Return the samples with what the model found in them, in their order."""
    found = encoder.predict(samples, codec, on_progress=on_progress, cancelled=cancelled)
    return list(zip(samples, found.predictions, strict=True))


def facts(found: Sequence[tuple[Sample, Prediction]], codec: TaskCodec) -> Iterator[dict[str, Any]]:
    """Yield the facts one by one, as `save_facts` writes them."""
    for sample, prediction in found:
        yield from facts_of(sample, prediction, codec)


def save_facts(path: Path, found: Sequence[tuple[Sample, Prediction]], codec: TaskCodec) -> int:
    """Write the facts to a `.csv` or `.jsonl` file; return how many."""
    return write_facts(path, found, codec)
