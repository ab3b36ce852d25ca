"""The notes as the table shows them: read once in a worker, never changed. Knows no Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sfda_desktop.desktop.task_words import TaskWords
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr, tr_later

if TYPE_CHECKING:
    from sfda_desktop.project import Project, Split


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note: `unsure` is the model's entropy in nats, `None` before it has read the note."""

    sample_id: str
    document: str
    text: str  # on one line
    unsure: float | None
    findings: int
    found: str  # "2 Problem, 1 Test", or the label of the whole note
    whole: bool = False  # it has one label
    guessed: bool = False  # the model cannot read together what is asked about
    state: str = ""  # "chosen", "decided" or "labelled", for `tr_now`


@dataclass(frozen=True, slots=True)
class NoteTable:
    """The rows of a split, least sure first, and how often each label was found."""

    rows: tuple[NoteRow, ...] = ()
    labels: tuple[tuple[str, int], ...] = ()

    @property
    def guessed(self) -> int:
        """How many the model answers without having read all that is asked about."""
        return sum(row.guessed for row in self.rows)

    @property
    def unsure(self) -> list[float]:
        """The uncertainties of the notes the model has read, highest first."""
        return [row.unsure for row in self.rows if row.unsure is not None]


def guessed_words(table: NoteTable, task: TaskWords) -> str:
    """Return where the model only guesses, as a sentence; empty where it read all."""
    if not table.guessed:
        return ""
    return tr(
        "{notes}: what is asked about lies too far apart for the model, which guesses there.",
        notes=task.units(table.guessed),
    )


def read_pool(project: Project, model_id: int | None) -> NoteTable:
    """Return the notes of the pool with what the model says about them."""
    from sfda_desktop.project import Split

    run = next((run for run in reversed(project.runs()) if run.kind == "suggest"), None)
    states = dict.fromkeys(run.selection(), tr_later("chosen")) if run is not None else {}
    for sample_id, decision in project.decisions().items():
        if decision.verdict.decides:
            states[sample_id] = tr_later("decided")
    return _read(project, Split.POOL, model_id, states)


def read_held_out(project: Project) -> NoteTable:
    """Return the notes kept for measuring; what a model says about them is not looked at."""
    from sfda_desktop.project import Split

    return _read(
        project,
        Split.HELD_OUT,
        None,
        dict.fromkeys(project.gold(Split.HELD_OUT), tr_later("labelled")),
    )


def _read(
    project: Project, split: Split, model_id: int | None, states: dict[str, str]
) -> NoteTable:
    predictions = project.predictions(model_id, split) if model_id is not None else {}
    codec = project.codec
    totals: Counter[str] = Counter()
    rows = []
    for sample in project.samples(split):
        prediction = predictions.get(sample.id)
        found: Counter[str] = Counter()
        if prediction is not None:
            found.update(label for _where, label in codec.facts(prediction.answer))
            totals.update(found)
        rows.append(
            NoteRow(
                sample_id=sample.id,
                document=sample.doc or sample.id,
                text=_told(sample),
                unsure=prediction.uncertainty.entropy if prediction is not None else None,
                findings=found.total(),
                found=_found(prediction, found),
                whole=bool(sample.marks),
                guessed=prediction is not None and not prediction.complete,
                state=states.get(sample.id, ""),
            )
        )
    rows.sort(key=lambda row: -1.0 if row.unsure is None else row.unsure, reverse=True)
    order = {name: place for place, name in enumerate(project.spec.label_names)}
    labels = sorted(totals.items(), key=lambda item: order.get(item[0], len(order)))
    return NoteTable(tuple(rows), tuple(labels))


def _told(sample: Sample) -> str:
    """Return the text on one line, after the words of what is marked in it."""
    about = " → ".join(sample.text[mark.start : mark.end] for mark in sample.marks)
    return " ".join(f"[{about}] {sample.text}".split() if about else sample.text.split())


def _found(prediction: Prediction | None, found: Counter[str]) -> str:
    if prediction is not None and isinstance(prediction.answer, LabelAnswer):
        return prediction.answer.label
    return ", ".join(f"{count} {label}" for label, count in found.most_common())
