"""Accepting unseen what an audit shows to be right: drawn, looked at, compared, then accepted."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QTimer, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, Field, row, text
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.judgement.audit_words import (
    outcome_heads,
    outcome_rows,
    outcome_sentence,
    plan_heads,
    plan_rows,
    plan_sentence,
    promise,
)
from sfda_desktop.desktop.judgement.checks import (
    Check,
    PlannedAudit,
    Standing,
    accept,
    draw,
    read_plan,
)
from sfda_desktop.desktop.judgement.result_table import ResultTable
from sfda_desktop.desktop.review.progress_line import ProgressLine
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.wording import tr, trn

MOST_PER_KIND = 2000
_PLAN_AFTER = 300  # milliseconds after the last change of the number


class Stage(Enum):
    """What is to be done next."""

    NOTHING = auto()  # nobody has suggested anything
    PLAN = auto()
    LOOK = auto()
    COMPARE = auto()
    OUTCOME = auto()


class AuditCard(Card):
    """Leads through the audit; the notes themselves come up elsewhere (`check_asked`)."""

    check_asked = Signal(object)  # Check
    changed = Signal()  # something was drawn or accepted
    accepted = Signal(int)  # so many notes, at one stroke

    def __init__(self) -> None:
        """Start with nothing to audit."""
        super().__init__(gap=Space.M)
        self.setObjectName("audit_card")
        self._controller: ProjectController | None = None
        self._standing: Standing | None = None
        self._planned: PlannedAudit | None = None
        self._again = False  # another look is planned
        self.stage = Stage.NOTHING
        self.explanation = text("", "muted", wrap=True, name="audit_explanation")
        self.promise = text("", "caption", wrap=True, name="audit_promise")
        self.table = ResultTable("audit_table", tr("Kinds of suggestions"))
        self.per_kind = NumberBox()
        self.per_kind.setObjectName("audit_per_kind")
        self.per_kind.setRange(1, MOST_PER_KIND)
        self.per_kind.setSingleStep(10)
        self.per_kind.setAccessibleName(tr("Suggestions to look at of each kind"))
        self.question = Field(tr("Look at so many of each kind"), row(self.per_kind, None))
        self.progress = ProgressLine()
        self.progress.setObjectName("audit_progress")
        self.verdict = VerdictLine("audit_verdict")
        self.act = Button("", "audit_act", kind="primary")
        self.more = Button(tr("Look at more…"), "audit_more")
        self.parts.addWidget(text(tr("Accept what has proven right"), "heading"))
        for part in (
            self.explanation,
            self.promise,
            self.table,
            self.question,
            self.progress,
            self.verdict,
        ):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self.act, self.more, None))
        self._plan_soon = QTimer(self)
        self._plan_soon.setSingleShot(True)
        self._plan_soon.setInterval(_PLAN_AFTER)
        self._plan_soon.timeout.connect(self._plan)
        self.per_kind.valueChanged.connect(self._number_changed)
        self.act.clicked.connect(self._act)
        self.more.clicked.connect(self._look_again)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller."""
        self._controller = controller

    def show_standing(self, standing: Standing) -> None:
        """Show what is to be done next."""
        self._standing, self._again, self._planned = standing, False, None
        self._show()
        if self.stage is Stage.PLAN:
            self._plan_afresh()

    def clear(self) -> None:
        """Forget the project."""
        self._plan_soon.stop()
        self._standing = self._planned = None
        self._show()

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        self.stage = stage = _stage(self._standing, again=self._again)
        planning = stage is Stage.PLAN
        self.question.setVisible(planning)
        self.progress.setVisible(stage in (Stage.LOOK, Stage.COMPARE))
        self.more.setVisible(stage is Stage.OUTCOME)
        self.act.setVisible(stage is not Stage.NOTHING)
        self.act.setEnabled(True)
        self.table.setVisible(stage in (Stage.PLAN, Stage.OUTCOME))
        self.promise.setVisible(stage is not Stage.NOTHING)
        self.explanation.setText(_explanation(stage))
        self.verdict.say("", "")
        audit = self._standing.audit if self._standing is not None else None
        if audit is not None:
            self.promise.setText(promise(audit.plan.target, audit.plan.level))
        if planning:
            self._show_plan()
        elif audit is not None:
            looked = audit.looked
            self.progress.show_progress(looked.total - len(looked.open), looked.total)
        if stage is Stage.LOOK and audit is not None:
            done, total = audit.looked.total - len(audit.looked.open), audit.looked.total
            told = tr("{done} of {total} decided.", done=done, total=total)
            self.verdict.say("info", told)
            self._offer(tr("Begin the audit") if not done else tr("Go on with the audit"))
        elif stage is Stage.COMPARE and audit is not None:
            count = len(audit.looked.differing)
            self.verdict.say(
                "info",
                trn(
                    "All are decided. {count} answer differs from the suggestion.",
                    "All are decided. {count} answers differ from the suggestion.",
                    count,
                ),
            )
            self._offer(tr("Compare them"))
        elif stage is Stage.OUTCOME:
            self._show_outcome()

    def _show_plan(self) -> None:
        self._offer(tr("Draw the audit"))
        planned = self._planned
        hopeless = planned is not None and planned.hopeless
        self.question.setVisible(not hopeless)
        self.act.setVisible(not hopeless)
        self.act.setEnabled(planned is not None and bool(planned.plan.drawn))
        if planned is None:
            self.table.show_rows((), ())
            return
        self.promise.setText(promise(planned.plan.target, planned.plan.level))
        self.table.show_rows(plan_heads(), plan_rows(planned.plan, planned.stock))
        tone = "info" if planned.plan.drawn or hopeless else "warn"
        units = task_words(planned.task).units
        told = plan_sentence(planned.plan, planned.fresh, units, hopeless=hopeless)
        self.verdict.say(tone, told)

    def _show_outcome(self) -> None:
        audit = self._standing.audit if self._standing is not None else None
        if audit is None or audit.result is None:
            return
        result = audit.result
        self.table.show_rows(outcome_heads(), outcome_rows(result))
        count = len(result.accepted)
        if audit.broken:
            self.verdict.say(
                "warn",
                tr(
                    "A spot check has found too many errors since. Look at more suggestions before "
                    "any are accepted unseen."
                ),
            )
        else:
            self.verdict.say("good" if count else "info", outcome_sentence(result))
        self.act.setVisible(count > 0 and not audit.broken)
        self._offer(trn("Accept {count} suggestion", "Accept {count} suggestions", count))

    def _offer(self, words: str) -> None:
        self.act.setText(words)
        self.act.setAccessibleName(words)

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _act(self) -> None:
        controller = self._controller
        if controller is None or controller.project is None:
            return
        if self.stage is Stage.PLAN:
            per_kind = self.per_kind.value()
            self.act.setEnabled(False)
            controller.read(lambda project: draw(project, per_kind), self._did, failed=self._failed)
        elif self.stage is Stage.LOOK:
            self.check_asked.emit(Check.AUDIT)
        elif self.stage is Stage.COMPARE:
            self.check_asked.emit(Check.COMPARE_AUDIT)
        elif self.stage is Stage.OUTCOME:
            self.act.setEnabled(False)
            controller.read(accept, self._accepted, failed=self._failed)

    @Slot()
    def _look_again(self) -> None:
        self._again = True
        self._show()
        self._plan_afresh()

    @Slot(int)
    def _number_changed(self, _count: int) -> None:
        self.act.setEnabled(False)
        self._plan_soon.start()

    @Slot()
    def _plan(self) -> None:
        if self.stage is Stage.PLAN:
            self._read_plan(self.per_kind.value())

    def _plan_afresh(self) -> None:
        self._planned = None
        self._read_plan(None)

    def _read_plan(self, per_kind: int | None) -> None:
        if self._controller is not None and self._controller.project is not None:
            self._controller.read(
                lambda project: read_plan(project, per_kind), self._take_plan, failed=self._failed
            )

    def _take_plan(self, planned: PlannedAudit | None) -> None:
        if self.stage is not Stage.PLAN or planned is None:
            return
        self._planned = planned
        self.per_kind.blockSignals(True)
        self.per_kind.setValue(planned.per_kind)
        self.per_kind.blockSignals(False)
        self._show_plan()

    def _did(self, _nothing: object) -> None:
        self.changed.emit()

    def _accepted(self, count: int) -> None:
        self.accepted.emit(count)
        self.changed.emit()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)
        self.act.setEnabled(self.stage is not Stage.PLAN)


def _stage(standing: Standing | None, *, again: bool) -> Stage:
    if standing is None or not standing.has_suggestions:
        return Stage.NOTHING
    if standing.audit is None or again:
        return Stage.PLAN
    if standing.audit.looked.open:
        return Stage.LOOK
    return Stage.COMPARE if standing.audit.looked.differing else Stage.OUTCOME


def _explanation(stage: Stage) -> str:
    if stage is Stage.NOTHING:
        return tr(
            "There are no suggestions yet. Once a language model has suggested something, you can "
            "find out here which kinds of suggestions need not be looked at one by one."
        )
    if stage is Stage.PLAN:
        return tr(
            "Some kinds of suggestions may be right so often that you need not look at each. To "
            "find out, you decide some of each kind, drawn at random, without seeing the "
            "suggestion. Where your answer differs you compare the two. Notes kept for measuring "
            "are never accepted this way."
        )
    if stage is Stage.LOOK:
        return tr(
            "The notes are drawn. Decide all of them; leaving some out would spoil the audit."
        )
    if stage is Stage.COMPARE:
        return tr("Where your answer and the suggestion differ, look at both and say which stands.")
    return tr("What the audit shows. Only what passes can be accepted, and it is one step to undo.")
