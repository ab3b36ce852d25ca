"""Project files of classification tasks for the tests of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, ModelRole, Project, Split


@dataclass(frozen=True)
class LabelTask:
    """A task with notes in which `marked` words have the given roles; (model, suggestion)."""

    spec: TaskSpec
    text: str
    marked: Mapping[str, tuple[str, str]]
    answers: Sequence[tuple[str, str]]


RELATIONS = LabelTask(
    TaskSpec(
        "re",
        (LabelSpec("treats", "It helps."), LabelSpec("causes"), LabelSpec("none")),
        "Say what the sentence says.",
        negative_label="none",
        pairs=(("Treatment", "Problem"),),
    ),
    "The patient was given aspirin for chest pain today.",
    {"head": ("aspirin", "Treatment"), "tail": ("chest pain", "Problem")},
    (("none", "treats"), ("treats", "treats"), ("causes", "none")),
)
NEGATION = LabelTask(
    TaskSpec("nd", (LabelSpec("Negated", "Denied."), LabelSpec("Affirmed")), "Say what it says."),
    "The patient denies chest pain and has a cough.",
    {"entity": ("chest pain", "Problem")},
    (("Affirmed", "Negated"), ("Negated", "Negated"), ("Affirmed", "Affirmed")),
)


def samples_of(task: LabelTask, prefix: str, count: int) -> list[Sample]:
    """Return samples that differ in their number."""
    marks = tuple(
        Mark(role, task.text.index(words), task.text.index(words) + len(words), {"type": kind})
        for role, (words, kind) in task.marked.items()
    )
    return [
        Sample(f"{prefix}{i}", f"{task.text} {i}", f"{prefix}-doc{i // 4}", marks)
        for i in range(1, count + 1)
    ]


def make_label_project(
    path: Path,
    task: LabelTask,
    *,
    notes: int = 3,
    model: Path | None = None,
    llm: Path | None = None,
    reviewed: bool = True,
    held_out_labels: bool = False,
    guessed: int = 0,
) -> Path:
    """Write a project; `reviewed` adds answers of both models, chosen for review.

    The last `guessed` notes are too wide for the small model.
    """
    pool, held_out = samples_of(task, "n", notes), samples_of(task, "h", 8)
    names = task.spec.label_names
    with Project.create(path, spec=task.spec) as project:
        project.add_records(
            [Record(sample) for sample in pool], split=Split.POOL, source_name="pool"
        )
        project.add_records(
            [
                Record(s, LabelAnswer(names[i % len(names)]) if held_out_labels else None)
                for i, s in enumerate(held_out)
            ],
            split=Split.HELD_OUT,
            source_name="held out",
        )
        if model is not None:
            project.settings.put(MODEL_DIRECTORY, str(model))
        if llm is not None:
            project.settings.put(LLM_FILE, str(llm))
        if not reviewed:
            return path
        source = project.register_model("model", "0" * 64, ModelRole.SOURCE)
        run = project.start_run("suggest", {"method": "sala"})
        run.save_selection([sample.id for sample in pool])
        for place, (sample, (own, suggested)) in enumerate(
            zip(pool, task.answers, strict=True), start=1
        ):
            other = next(name for name in (suggested, *names) if name != own)
            prediction = Prediction(
                sample.id,
                LabelAnswer(own),
                Uncertainty(0.7 / place, 0.4, 0.2),
                (0.6,),
                {own: 0.6, other: 0.4},
                complete=place <= notes - guessed,
            )
            project.save_predictions(source.id, [prediction])
            run.save_suggestion(
                1,
                Suggestion(
                    sample.id, LabelAnswer(suggested), prediction.answer, "raw", True, 0, 0.9, 1.0
                ),
            )
    return path
