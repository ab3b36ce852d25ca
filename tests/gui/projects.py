"""Project files for the tests of the window: small, but everything in them is real."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, ModelRole, Project, Split

SPEC = TaskSpec(
    "ner",
    (
        LabelSpec("Problem", "What is wrong."),
        LabelSpec("Treatment", "What is done about it."),
        LabelSpec("Test", "What was measured."),
    ),
    guideline="Mark the whole phrase.",
)
TEXT = "s/p fall, no chest pain <b>today</b>"


def make_project(
    path: Path,
    *,
    model: Path | None = None,
    llm: Path | None = None,
    notes: int = 20,
    ranked: bool = False,
    labeled: bool = True,
) -> Path:
    """Write a project with a pool and a held-out set; `ranked` adds the source model's answers."""
    answer = SpanAnswer.of([Span(13, 23, "Problem")])
    pool = [Sample(f"n{i}", f"{TEXT} {i}", f"d{i // 5}") for i in range(notes)]
    held_out = [Sample(f"h{i}", f"{TEXT} {i}", f"e{i // 5}") for i in range(10)]
    with Project.create(path, spec=SPEC) as project:
        project.add_records(
            [Record(sample) for sample in pool], split=Split.POOL, source_name="pool.jsonl"
        )
        project.add_records(
            [Record(sample, answer if labeled else None) for sample in held_out],
            split=Split.HELD_OUT,
            source_name="gold.jsonl",
        )
        if model is not None:
            project.settings.put(MODEL_DIRECTORY, str(model))
        if llm is not None:
            project.settings.put(LLM_FILE, str(llm))
        if ranked:
            source = project.register_model(model or path.parent, "0" * 64, ModelRole.SOURCE)
            project.save_predictions(
                source.id,
                [
                    Prediction(sample.id, answer, Uncertainty(i / notes, 0.1, 0.8), (0.9,))
                    for i, sample in enumerate(pool)
                ],
            )
    return path
