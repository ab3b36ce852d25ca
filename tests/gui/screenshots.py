"""Pictures of every step, for the README and for looking at: `python -m tests.gui.screenshots OUT`.

Without `--project` it takes the demonstration's project, which is prepared at first use (that
takes minutes), copies it, and goes through the loop on the copy with the recorded decisions.
With `--project` the project is only looked at, as it stands.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sfda_desktop.domain.offline import go_offline

if TYPE_CHECKING:
    from sfda_desktop.desktop.main_window import MainWindow
    from sfda_desktop.desktop.theme import ThemeKeeper

SIZES = ((1024, 700), (1920, 1080))
LONGEST = 1200.0  # seconds for any one piece of work
BUDGET = 24


def main() -> int:
    """Write the pictures into the folder given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--task", default="ner", help="of the demonstration")
    parser.add_argument("--language", default="en", help="a code, such as ja")
    parser.add_argument("--small", action="store_true", help="only 1024×700")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    go_offline()
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = home  # nobody's own recent projects in a picture
        sizes = SIZES[:1] if arguments.small else SIZES
        Photographer(arguments.out, sizes, arguments.language).go_round(
            arguments.project, Path(home), arguments.task
        )
    return 0


class Photographer:
    """Drives the real window and takes its picture."""

    def __init__(self, out: Path, sizes: tuple[tuple[int, int], ...], language: str) -> None:
        from sfda_desktop.desktop.app import make_application, make_window
        from sfda_desktop.desktop.languages import use_language
        from sfda_desktop.desktop.theme import ThemeKeeper

        self._out, self._sizes = out, sizes
        self.app = make_application(sys.argv[:1])
        use_language(language)
        self.themes: ThemeKeeper = ThemeKeeper(self.app)
        self.window: MainWindow = make_window(self.themes)
        self.window.show()
        self.controller = self.window.controller

    def take(self, name: str) -> None:
        """Take one state of the window in both themes and all sizes."""
        from PySide6.QtCore import QEventLoop

        from sfda_desktop.desktop.theme import DARK, LIGHT

        for width, height in self._sizes:
            self.window.resize(width, height)
            for theme in (LIGHT, DARK):
                self.themes.force(theme)
                for _turn in range(20):
                    self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
                    # what has become visible is fetched only now
                    self.until(lambda: self.controller.is_quiet)
                path = self._out / f"{name}-{theme.name}-{width}.png"
                self.window.grab().save(str(path))
                print(path)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop

        deadline = QDeadlineTimer(int(LONGEST * 1000))
        while not is_so():
            if deadline.hasExpired():
                raise TimeoutError("the window did not become ready")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def quiet(self) -> None:
        """Wait until nothing runs and everything is counted."""
        controller = self.controller
        self.until(lambda: controller.jobs.is_idle and controller.is_settled)

    def go_round(self, project: Path | None, home: Path, task: str) -> None:
        """Take every step."""
        from sfda_desktop.desktop.page import Step
        from sfda_desktop.desktop.project.page import ProjectPage

        self.take("0-start")
        self.window.go_to(Step.PROJECT, "new")
        self.take("0-new-project")
        page = self.window.page(Step.PROJECT)
        assert isinstance(page, ProjectPage)
        box = page.assistant.model.task
        box.setCurrentIndex(box.findData(task))
        self.quiet()
        self.take(f"0-new-project-{task}")
        if project is None:
            from sfda_desktop.adaptation.workflow import prepare_demo_project

            project = home / "Demonstration.sfda"
            prepared = prepare_demo_project(task=task, on_progress=lambda step: None)
            shutil.copyfile(prepared, project)
        self.window.open_path(project)
        self.until(lambda: self.controller.summary is not None)
        self.quiet()
        if project.parent == home:
            self._live(home)
        for step in Step:
            self.window.go_to(step)
            self.quiet()
            self.take(f"{step + 1}-{step.name.lower()}")
        self.window.controller.stop()
        self.quiet()
        self.window.close()

    def _live(self, home: Path) -> None:
        from sfda_desktop.desktop.adapt.page import AdaptPage
        from sfda_desktop.desktop.notes.page import NotesPage
        from sfda_desktop.desktop.page import Step

        notes = self.window.page(Step.NOTES)
        assert isinstance(notes, NotesPage)
        self.window.go_to(Step.NOTES)
        self.take("2-notes-unread")
        notes.rank.click()
        self.quiet()
        notes.choosing.budget.setValue(BUDGET)
        notes.choosing.asking.passes.setValue(1)
        notes.choosing.ask.click()
        self.until(lambda: self.window.job_bar.progress.value() > 0)
        self.take("2-notes-suggesting")
        self.quiet()
        self._decide()
        adapt = self.window.page(Step.ADAPT)
        assert isinstance(adapt, AdaptPage)
        self.window.go_to(Step.ADAPT)
        self.quiet()
        adapt.settings.plain.setChecked(True)
        adapt.start.click()
        self.until(lambda: len(adapt.curve.points.loss) > 10)
        self.take("4-adapt-training")
        self.quiet()

    def _decide(self) -> None:
        """Give the recorded decisions about all chosen notes but the last ones."""
        from sfda_desktop.domain.decisions import Decision, Verdict
        from sfda_desktop.domain.resources import resource

        project = self.controller.project
        assert project is not None
        with resource("demo", project.spec.task, "decisions.jsonl").open(encoding="utf-8") as file:
            recorded = {record["id"]: record for record in map(json.loads, file)}
        run = project.runs()[-1]
        for sample_id in project.run(run.id).selection()[: BUDGET - 6]:
            answer = project.codec.read_answer(recorded[sample_id], project.sample(sample_id).text)
            project.decide(Decision(sample_id, Verdict.EDIT, answer, datetime.now(UTC)))
        path = self.controller.path
        assert path is not None
        self.controller.decisions_changed.emit()
        self.quiet()


if __name__ == "__main__":
    sys.exit(main())
