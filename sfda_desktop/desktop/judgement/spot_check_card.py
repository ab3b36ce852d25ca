"""What was accepted unseen: looking again at some of it, and taking all of it back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.judgement.audit_words import batch_sentence, spot_check_sentence
from sfda_desktop.desktop.judgement.checks import Check, Standing, draw_check, take_back
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.wording import tr, trn

SPOT_CHECK = 60
"""Notes of a spot check: as many as show 0.95 where all of them are right."""


class SpotCheckCard(Card):
    """Shown as long as something that was accepted unseen stands."""

    check_asked = Signal(object)  # Check
    changed = Signal()
    taken_back = Signal(int)  # so many notes are undecided again

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__(gap=Space.M)
        self.setObjectName("spot_check_card")
        self._controller: ProjectController | None = None
        self._standing: Standing | None = None
        self.sentence = text("", "", wrap=True, name="spot_check_sentence")
        self.verdict = VerdictLine("spot_check_verdict")
        self.act = Button("", "spot_check_act")
        self.take_back = Button(tr("Take all of it back"), "spot_check_take_back", kind="danger")
        self.parts.addWidget(text(tr("Accepted unseen"), "heading"))
        self.parts.addWidget(self.sentence)
        self.parts.addWidget(self.verdict)
        self.parts.addLayout(row(self.act, self.take_back, None))
        self.act.clicked.connect(self._act)
        self.take_back.clicked.connect(self._take_back)
        self.hide()

    def attach(self, controller: ProjectController) -> None:
        """Take the controller."""
        self._controller = controller

    def clear(self) -> None:
        """Forget the project."""
        self._standing = None
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Show what was accepted, and what is to be done about it next."""
        self._standing, batch = standing, standing.batch
        self.setVisible(batch is not None)
        if batch is None:
            return
        self.sentence.setText(batch_sentence(len(batch.ids), batch.accepted_at, batch.reviewer))
        self.take_back.setEnabled(True)
        self.act.setEnabled(True)
        looked = batch.looked
        if looked is None:
            self.verdict.say("info", tr("Look at some of it now and then: it can be taken back."))
            count = min(SPOT_CHECK, len(batch.ids))
            self._offer(trn("Check {count} at random", "Check {count} at random", count))
        elif looked.open:
            done = looked.total - len(looked.open)
            self.verdict.say(
                "info", tr("{done} of {total} decided.", done=done, total=looked.total)
            )
            self._offer(tr("Go on with the spot check"))
        elif looked.differing:
            self.verdict.say(
                "info",
                trn(
                    "All are decided. {count} answer differs from the suggestion.",
                    "All are decided. {count} answers differ from the suggestion.",
                    len(looked.differing),
                ),
            )
            self._offer(tr("Compare them"))
        elif batch.outcome is not None:
            tone = "bad" if batch.outcome.broken else "good"
            self.verdict.say(tone, spot_check_sentence(batch.outcome))
            self._offer(tr("Check others at random"))

    def _offer(self, words: str) -> None:
        self.act.setText(words)
        self.act.setAccessibleName(words)

    @Slot()
    def _act(self) -> None:
        batch = self._standing.batch if self._standing is not None else None
        if batch is None or self._controller is None or self._controller.project is None:
            return
        if batch.looked is not None and batch.looked.open:
            self.check_asked.emit(Check.SPOT_CHECK)
        elif batch.looked is not None and batch.looked.differing:
            self.check_asked.emit(Check.COMPARE_SPOT_CHECK)
        else:
            self.act.setEnabled(False)
            self._controller.read(
                lambda project: draw_check(project, SPOT_CHECK), self._drawn, failed=self._failed
            )

    @Slot()
    def _take_back(self) -> None:
        if self._controller is not None and self._controller.project is not None:
            self.take_back.setEnabled(False)
            self._controller.read(take_back, self._taken_back, failed=self._failed)

    def _drawn(self, _nothing: object) -> None:
        self.check_asked.emit(Check.SPOT_CHECK)

    def _taken_back(self, count: int) -> None:
        self.taken_back.emit(count)
        self.changed.emit()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)
        self.act.setEnabled(True)
        self.take_back.setEnabled(True)
