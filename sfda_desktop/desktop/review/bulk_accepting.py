"""Accepting all that the list shows at one stroke: asked, previewed, done, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.review import bulk_words
from sfda_desktop.desktop.review.batches import Batches
from sfda_desktop.desktop.review.bulk_panel import BulkPanel
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.desktop.task_words import TaskWords, task_words
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.adaptation.judging import BulkScope
    from sfda_desktop.project import Project

EXAMPLES = 5


class BulkAccepting(QObject):
    """Follows the list while its question is open; every batch, also of undo, goes through here.

    While `is_open` the note on the screen is not in view, so keys that decide must rest.
    """

    toggled = Signal()  # `is_open` changed
    changed = Signal(object)  # sample ids: decided, or undecided again, at one stroke
    go_to = Signal(str)  # sample id: this one is to be looked at
    notice = Signal(object)

    def __init__(self, queue: QueuePanel) -> None:
        """Serve a list, which is also the parent."""
        super().__init__(queue)
        self._queue = queue
        self._controller: ProjectController | None = None
        self._material: ReviewMaterial | None = None
        self._scope: BulkScope | None = None
        self._taking_back = False
        self.is_open = False
        self.panel = BulkPanel()
        self.batches = Batches(self)
        queue.wanted_changed.connect(self._read_scope)
        self.panel.accept_asked.connect(self._accept)
        self.panel.left.connect(self.close)
        self.panel.narrow_asked.connect(queue.open_show)
        self.panel.example_asked.connect(self._look_at)
        self.batches.done.connect(self._done)
        self.batches.failed.connect(self._failed)

    def serve(self, controller: ProjectController | None, material: ReviewMaterial | None) -> None:
        """Work on another review; `None` is none."""
        self.batches.forget()
        self._controller, self._material, self._scope = controller, material, None
        self.close()

    @property
    def offers(self) -> bool:
        """Whether there can be suggestions to accept; never those of held-out notes."""
        material = self._material
        return material is not None and material.asked and not material.held_out

    @Slot()
    def open(self) -> None:
        """Ask about what the list shows now."""
        if self.offers and not self.is_open:
            self.is_open = True
            self._read_scope()
            self.toggled.emit()
            self.panel.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close(self) -> None:
        """Leave the question; nothing has happened."""
        if self.is_open and not self.batches.is_busy:
            self.is_open = False
            self.toggled.emit()

    @Slot(str)
    def _look_at(self, sample_id: str) -> None:
        self.close()
        self.go_to.emit(sample_id)

    # --- the question --------------------------------------------------------------------------

    @Slot()
    def _read_scope(self) -> None:
        controller, material, wanted = self._controller, self._material, self._queue.wanted
        if not self.is_open or controller is None or material is None or self.batches.is_busy:
            return
        self._scope = None
        # a state alone narrows nothing: only what is undecided can be accepted anyway
        if not replace(wanted, states=frozenset()).narrows:
            self.panel.tell(
                tr("Narrow the list first"),
                tr(
                    "Accepting everything unseen would teach the model whatever the language "
                    "model got wrong. Choose a kind, a label or how sure the suggestions are "
                    "under “Show”; what that covers is counted here before anything happens."
                ),
                too_wide=True,
            )
            return
        self.panel.tell(tr("Counting what this covers…"), "")
        run_id = material.run_id

        def read(project: Project) -> BulkScope:
            from sfda_desktop.adaptation.judging import bulk_scope

            return bulk_scope(project, project.run(run_id or 0), wanted.kept(run_id))

        def show(scope: BulkScope) -> None:
            if material is self._material and wanted == self._queue.wanted and self.is_open:
                self._show_scope(scope)

        controller.read(read, show, failed=self._failed)

    def _show_scope(self, scope: BulkScope) -> None:
        material, wanted, task = self._material, self._queue.wanted, self._task
        if material is None or material.session is None:
            return
        heading, meaning = bulk_words.heading(scope), bulk_words.what_it_means(scope)
        if not scope.ids:
            self.panel.tell(heading, meaning)
            return
        self._scope = scope
        whole = material.whole_samples
        self.panel.offer(
            heading,
            meaning,
            task=task,
            count=len(scope.ids),
            scope=bulk_words.narrowed_to(wanted, scope, whole_samples=whole),
            covers=bulk_words.what_it_covers(wanted, scope, whole_samples=whole),
            examples=[material.session.card_of(each) for each in scope.examples(EXAMPLES)],
            labels=material.labels,
        )

    # --- batches -------------------------------------------------------------------------------

    @Slot()
    def _accept(self) -> None:
        material, scope = self._material, self._scope
        if material is None or material.session is None or scope is None:
            return
        run_id, reviewer = material.run_id, material.session.reviewer

        def accept(project: Project) -> list[JournalEntry]:
            from sfda_desktop.adaptation.judging import accept_in_bulk

            run = project.run(run_id or 0)
            return project.batch(accept_in_bulk(project, run, scope.ids, reviewer=reviewer))

        self._run(accept, taking_back=False)

    @Slot(int)
    def step_back(self, batch: int) -> None:
        """Take a batch back at one stroke, or take back that it was taken back."""
        material = self._material
        if material is None or material.session is None:
            return
        reviewer = material.session.reviewer
        self._run(lambda project: project.retract_batch(batch, reviewer=reviewer), taking_back=True)

    def _run(self, work: Callable[[Project], Sequence[JournalEntry]], *, taking_back: bool) -> None:
        controller, material = self._controller, self._material
        if controller is None or material is None or material.session is None:
            return
        self._taking_back, self._scope = taking_back, None
        self.panel.tell(tr("Being written…"), "")
        was_open, self.is_open = self.is_open, True
        self.batches.run(controller, material.session, work)
        if not was_open:
            self.toggled.emit()

    @Slot(object)
    def _done(self, ids: tuple[str, ...]) -> None:
        session = self._material.session if self._material is not None else None
        if self._taking_back and ids and session is not None:
            session.go_to(ids[0])
        elif session is not None and session.current_id in ids:
            session.next_undecided()
        self.close()
        self.changed.emit(ids)
        undecided = session is not None and any(session.decision(each) is None for each in ids)
        self.notice.emit(Notice(self._said(len(ids), undecided=undecided), key="bulk"))

    @property
    def _task(self) -> TaskWords:
        project = self._controller.project if self._controller is not None else None
        return task_words(project.spec.task if project is not None else "ner")

    def _said(self, count: int, *, undecided: bool) -> str:
        notes = self._task.units(count)
        if undecided:
            return tr("Undecided again: {notes}.", notes=notes)
        return tr("Accepted in bulk: {notes}. Undo takes all of it back.", notes=notes)

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.close()
        title = tr("These decisions could not be kept.")
        self.notice.emit(Notice(title, failure.message, "bad", key="bulk"))
