"""What the models say while a review is open, heard without changing the note in view."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.review.material import ReviewMaterial, read_choice

_EVERY = 700  # milliseconds; suggestions may come many times a second


class ReviewNews(QObject):
    """Listens to the project for one review.

    What is new shows at once, except on the note that is being looked at: that one is heard again
    when it has been left.
    """

    other_notes = Signal()  # other notes than those of this review are chosen now
    more_said = Signal()  # about notes of this review

    def __init__(self, parent: QObject) -> None:
        """Start without a review."""
        super().__init__(parent)
        self._controller: ProjectController | None = None
        self._material: ReviewMaterial | None = None
        self._outdated = ""  # the note on the screen, where the models have said more since
        self._resting = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_EVERY)
        self._soon.timeout.connect(self.fetch)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller, once."""
        self._controller = controller

    def follow(self, material: ReviewMaterial | None) -> None:
        """Listen for another review, or for one that is still to be opened."""
        self._material, self._outdated = material, ""

    def rest(self, *, resting: bool) -> None:
        """Hear nothing while held-out notes are labelled: no model has a say there."""
        self._resting = resting

    @Slot()
    def fetch_soon(self) -> None:
        """Fetch the news in a moment; they may come faster than anyone reads."""
        if self._has_project and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def fetch(self) -> None:
        """Fetch the news now."""
        if self._controller is not None and self._has_project and not self._resting:
            self._controller.read(read_choice, self._take)

    def stop(self) -> None:
        """Fetch nothing more: the project closes."""
        self._soon.stop()

    def leave_all_but(self, sample_id: str | None) -> None:
        """Take what was said about the note that was in view, as soon as that is another one."""
        if self._outdated and self._outdated != sample_id and self._material is not None:
            for voice in self._material.voices:
                voice.forget(self._outdated)
            self._outdated = ""

    @property
    def _has_project(self) -> bool:
        return self._controller is not None and self._controller.project is not None

    def _take(self, choice: tuple[int, tuple[str, ...]] | None) -> None:
        material = self._material
        session = material.session if material is not None else None
        run_id, chosen = choice if choice is not None else (None, ())
        if (
            material is None
            or session is None
            or (material.run_id, session.chosen) != (run_id, chosen)
        ):
            self.other_notes.emit()
            return
        self._outdated = session.current_id or ""
        for voice in material.voices:
            voice.listen_again(but=session.current_id)
        self.more_said.emit()
