"""Putting the window together and running it."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.icons import icon
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.languages import use_language
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step, StepPage
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.settings import APPLICATION, ORGANISATION, WindowSettings
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.desktop.workers.worker import unexpected

log = logging.getLogger(__name__)

GARBAGE_AFTER = (50_000, 20, 50)
"""How much is made before cycles are looked for: each look at everything stops the window, and
with a project of 100,000 notes in memory the interpreter's own figures stop it every second."""

AFTER_PAINT = 100  # milliseconds: the start screen is on the screen by then


class FaultCatcher(QObject):
    """Brings exceptions nobody caught to the window, from whichever thread they come."""

    caught = Signal(object)  # Failure

    def install(self) -> None:
        """Take the place of the interpreter's own hooks."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.caught.emit(unexpected(error.with_traceback(trace)))

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.caught.emit(unexpected(arguments.exc_value))


class HeavyImports(QObject):
    """Imports torch and transformers once the window has been painted, so work starts sooner."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    @Slot()
    def begin(self) -> None:
        """Start the import in a thread of its own."""
        self._thread = threading.Thread(target=self._import, name="heavy imports", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Let a begun import end: leaving in its midst crashes the interpreter."""
        if self._thread is not None:
            self._thread.join(timeout=30)

    @staticmethod
    def _import() -> None:
        from sfda_desktop.encoder import Encoder

        log.debug("%s is ready", Encoder.__name__)


def make_application(arguments: list[str]) -> QApplication:
    """Return the application object, named so that its settings are its own."""
    gc.set_threshold(*GARBAGE_AFTER)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(arguments)
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(APPLICATION)
    app.setDesktopFileName("sfda-desktop")
    app.setWindowIcon(icon("stethoscope", LIGHT.accent, size=64))
    return app


class Pages:
    """Makes the pages, each imported when it is made: the start screen must not wait for them."""

    def __init__(self, settings: WindowSettings, keyboard: Keyboard) -> None:
        self._settings = settings
        self._keyboard = keyboard

    def by_step(self) -> dict[Step, Callable[[], StepPage]]:
        """Return what makes the page of each step."""
        return {
            Step.PROJECT: self.project,
            Step.NOTES: self.notes,
            Step.REVIEW: self.review,
            Step.ADAPT: self.adapt,
            Step.REPORT: self.report,
            Step.EXPORT: self.export,
        }

    def project(self) -> StepPage:
        """Make the Project page."""
        return ProjectPage(self._settings)

    def notes(self) -> StepPage:
        """Make the Notes page."""
        from sfda_desktop.desktop.notes.page import NotesPage

        return NotesPage()

    def review(self) -> StepPage:
        """Make the Review page."""
        from sfda_desktop.desktop.review.page import ReviewPage

        return ReviewPage(self._keyboard)

    def adapt(self) -> StepPage:
        """Make the Adapt page."""
        from sfda_desktop.desktop.adapt.page import AdaptPage

        return AdaptPage()

    def report(self) -> StepPage:
        """Make the Report page."""
        from sfda_desktop.desktop.report.page import ReportPage

        return ReportPage()

    def export(self) -> StepPage:
        """Make the Export page."""
        from sfda_desktop.desktop.export.page import ExportPage

        return ExportPage(self._settings)


def make_window(themes: ThemeKeeper, settings: WindowSettings | None = None) -> MainWindow:
    """Return the window, ready to show."""
    settings = settings or WindowSettings()
    keyboard = Keyboard(settings)
    pages = Pages(settings, keyboard).by_step()
    window = MainWindow(ProjectController(), settings, pages, keyboard)
    keyboard.setParent(window)
    window.controller.setParent(window)
    window.controller.reviewer = settings.reviewer
    window.font_changed.connect(themes.apply)
    window.theme_chosen.connect(themes.choose)
    window.text_size_chosen.connect(themes.enlarge)
    themes.choose(settings.theme)
    themes.enlarge(settings.text_size)
    return window


def run(project: Path | None) -> int:
    """Show the window and return the exit status when it is closed."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    app = make_application(sys.argv[:1])
    settings = WindowSettings()
    use_language(settings.language)
    themes = ThemeKeeper(app)
    window = make_window(themes, settings)
    faults = FaultCatcher(window)
    faults.caught.connect(window.show_fault)
    faults.install()
    heavy = HeavyImports(window)
    window.show()
    if project is not None:
        window.open_path(project)
    QTimer.singleShot(AFTER_PAINT, window.shelf, window.shelf.make_rest)
    if project is None and not settings.tour_seen:
        QTimer.singleShot(AFTER_PAINT + 500, window.tour, window.tour.start)
    QTimer.singleShot(AFTER_PAINT + 1000, heavy, heavy.begin)
    status = app.exec()
    # However the loop was left (the window's own way waits already): no thread outlives it.
    window.controller.stop()
    window.controller.wait()
    heavy.wait()
    return status
