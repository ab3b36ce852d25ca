"""A small clinic: four notes with answers of both models, two held out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import BLIND_SHARE, ModelRole, Project, Split

SPEC = TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Treatment"), LabelSpec("Test")), "Label.")
NOTES = {
    "d1-1": "Started on LANTUS (INSULIN GLARGINE) 35 UNITS at bedtime.",
    "d1-2": "No chest pain 😀 and CT chest negative.",
    "d1-3": "S/p CABG in 2019.",
    "d2-1": "患者は高血圧で通院中。",
}
HELD_OUT = {"h1-1": "Metformin was stopped.", "h1-2": "Tobacco: no, Alcohol: no."}


def span(text: str, words: str, label: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), label)


def answer(sample_id: str, *found: tuple[str, str]) -> SpanAnswer:
    text = (NOTES | HELD_OUT)[sample_id]
    return SpanAnswer.of(span(text, words, label) for words, label in found)


MODEL = {
    "d1-1": answer("d1-1", ("LANTUS", "Treatment")),
    "d1-2": answer("d1-2", ("chest pain", "Problem"), ("CT chest", "Test")),
    "d1-3": answer("d1-3", ("CABG", "Problem")),
    "d2-1": answer("d2-1"),
}
SUGGESTED = {
    "d1-1": answer("d1-1", ("LANTUS (INSULIN GLARGINE)", "Treatment")),
    "d1-2": MODEL["d1-2"],
    "d1-3": answer("d1-3", ("CABG", "Treatment")),
    "d2-1": answer("d2-1", ("高血圧", "Problem")),
}
QUEUE = list(NOTES)


def records(notes: dict[str, str]) -> list[Record]:
    return [Record(Sample(key, text, key.split("-")[0])) for key, text in notes.items()]


def make_project(path: Path, *, asked: bool = True, unread: tuple[str, ...] = ()) -> None:
    with Project.create(path, spec=SPEC) as project:
        project.settings.put(BLIND_SHARE, 0)  # which note the dice would hide is no concern here
        project.add_records(records(NOTES), split=Split.POOL, source_name="pool")
        project.add_records(records(HELD_OUT), split=Split.HELD_OUT, source_name="held out")
        model = project.register_model("model", "0" * 64, ModelRole.SOURCE)
        project.save_predictions(
            model.id,
            [
                Prediction(
                    key,
                    found,
                    Uncertainty(0.9 - place * 0.2, 0.5, 0.1),
                    tuple(0.8 for _ in found.spans),
                    None,
                    tuple((s.start, s.end, 0.5) for s in found.spans),
                )
                for place, (key, found) in enumerate(MODEL.items())
            ],
        )
        run = project.start_run("annotate", {"method": "sala" if asked else "none"})
        run.save_selection(QUEUE)
        if asked:
            for key, found in SUGGESTED.items():
                read = key not in unread
                given = found if read else MODEL[key]
                run.save_suggestion(0, Suggestion(key, given, MODEL[key], "raw", read, 0, 0.9, 1.0))


@dataclass
class Opened:
    """A page over a real project file."""

    page: ReviewPage
    controller: ProjectController
    path: Path
    closed: bool = False

    @property
    def project(self) -> Project:
        assert self.controller.project is not None
        return self.controller.project

    @property
    def current(self) -> str | None:
        card = self.page.desk.card
        return None if card is None else card.sample.id


OpenPage = Callable[[Path], Opened]


def settle(controller: ProjectController) -> None:
    """Wait until nothing is being read and what was read is shown."""
    loop = QEventLoop()
    watch = QTimer()
    watch.setInterval(2)
    watch.timeout.connect(lambda: loop.quit() if controller.is_quiet else None)
    watch.start()
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    QApplication.processEvents()


def close(opened: Opened) -> None:
    """Close the page's project and wait for its threads; a second call does nothing."""
    if opened.closed:
        return
    opened.closed = True
    settle(opened.controller)
    opened.page.close_project()
    opened.controller.close_project()
    opened.controller.jobs.close()
    opened.controller.reads.close()
    opened.controller.looks.close()
    opened.page.close()
    opened.page.deleteLater()
