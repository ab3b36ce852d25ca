"""A ward with enough notes for an audit: on each, the language model adds a finding."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import BLIND_SHARE, REVIEWER, ModelRole, Project, Split

SPEC = TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Treatment")), "Mark the whole phrase.")
TEXT = "Day {day}: fever and cough, no dyspnea; paracetamol was given."
NOTES = 240
IDS = tuple(f"n{number}" for number in range(NOTES))


def note(number: int) -> str:
    return TEXT.format(day=number)


def marked(text: str, *found: tuple[str, str]) -> SpanAnswer:
    return SpanAnswer.of(
        Span(text.index(words), text.index(words) + len(words), label) for words, label in found
    )


def model_answer(text: str) -> SpanAnswer:
    return marked(text, ("fever", "Problem"))


def suggested_answer(text: str) -> SpanAnswer:
    return marked(text, ("fever", "Problem"), ("cough", "Problem"))


def own_answer(text: str) -> SpanAnswer:
    return marked(text, ("cough", "Problem"), ("paracetamol", "Treatment"))


def make_ward(path: Path, notes: int = NOTES) -> Path:
    texts = dict(zip(IDS[:notes], map(note, range(notes)), strict=True))
    with Project.create(path, spec=SPEC) as project:
        project.settings.put(BLIND_SHARE, 0)
        project.settings.put(REVIEWER, "Sato")
        records = [Record(Sample(key, text, f"d{key}")) for key, text in texts.items()]
        project.add_records(records, split=Split.POOL, source_name="pool")
        model = project.register_model("model", "0" * 64, ModelRole.SOURCE)
        project.save_predictions(
            model.id,
            [
                Prediction(key, model_answer(text), Uncertainty(0.5, 0.5, 0.1), (0.8,))
                for key, text in texts.items()
            ],
        )
        run = project.start_run("suggest", {"method": "sala"})
        run.save_selection(tuple(texts))
        run.save_suggestions(
            0,
            [
                Suggestion(
                    key, suggested_answer(text), model_answer(text), "raw", True, 0, 0.95, 1.0
                )
                for key, text in texts.items()
            ],
        )
    return path
