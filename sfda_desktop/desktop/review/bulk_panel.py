"""What many suggestions accepted at one stroke would cover, seen before anything happens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, Card, IconLabel, row, scrolled, text
from sfda_desktop.desktop.review.bulk_words import example_words, label_words
from sfda_desktop.desktop.review.card_marks import card_marks
from sfda_desktop.desktop.task_words import TaskWords
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewCard

_MOST_HEIGHT = 124  # pixels of an example: three lines; the rest by scrolling
_READABLE_WIDTH = 720


class BulkExample(QFrame):
    """One note as it would be decided; it can be looked at, which leaves the panel."""

    asked = Signal(str)  # sample id

    def __init__(self, card: ReviewCard, labels: Sequence[str]) -> None:
        """Show the suggestion of a card with what it changes."""
        super().__init__()
        self._sample_id = card.sample.id
        self.setProperty("role", "well")
        look = Button(tr("Look at it"), f"bulk_look_{card.sample.id}", kind="link")
        look.clicked.connect(self._ask)
        self.note = SpanText()
        self.note.setAccessibleName(tr("Example"))
        self.note.show_note(card.sample.text, card_marks(card, labels))
        self.note.grow_with_text(most=_MOST_HEIGHT)
        label = text(label_words(card), "", wrap=True)
        label.setVisible(bool(label.text()))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(Space.M, Space.XS, Space.M, Space.S)
        inside.setSpacing(0)
        inside.addLayout(row(text(example_words(card), "caption"), None, look))
        inside.addWidget(self.note)
        inside.addWidget(label)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._sample_id)


class BulkPanel(Card):
    """A question that stands in the page, not in its way: the list can still be narrowed."""

    accept_asked = Signal()
    narrow_asked = Signal()
    left = Signal()
    example_asked = Signal(str)  # sample id

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(gap=Space.M)
        self.setObjectName("bulk_panel")
        self.setAccessibleName(tr("Accept all shown"))
        self.heading = text("", "heading", wrap=True, name="bulk_heading")
        self.scope = text("", "muted", wrap=True, name="bulk_scope")
        self.covers = text("", "", wrap=True, name="bulk_covers")
        self.meaning = text("", "muted", wrap=True, name="bulk_meaning")
        self.accept = Button(tr("Accept"), "bulk_accept", kind="primary", icon="check")
        self.leave = Button(tr("Not now"), "bulk_leave")
        self.narrow = Button(
            tr("Choose what to show"), "bulk_narrow", kind="primary", icon="list-filter"
        )
        self._sample = text(tr("For example, the least sure first:"), "caption")
        self._examples = QVBoxLayout()
        self._examples.setSpacing(Space.S)
        within = QWidget()
        held = QVBoxLayout(within)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(self._examples)
        held.addStretch(1)
        head = row(IconLabel("list-checks", 26, "accent"), self.heading, gap=Space.M)
        head.setStretch(1, 1)
        self.parts.addLayout(head)
        self.parts.addWidget(self.scope)
        self.parts.addWidget(self.covers)
        self.parts.addWidget(self.meaning)
        self.parts.addLayout(row(self.accept, self.narrow, self.leave, None))
        self.parts.addWidget(self._sample)
        self.parts.addWidget(scrolled(within), 1)
        self.accept.clicked.connect(self.accept_asked)
        self.leave.clicked.connect(self.left)
        self.narrow.clicked.connect(self.narrow_asked)
        for each in (self.scope, self.covers, self.meaning):
            each.setMaximumWidth(_READABLE_WIDTH)
        self.tell("", "")

    def tell(self, heading: str, meaning: str, *, too_wide: bool = False) -> None:
        """Say something where there is nothing to accept, not yet, or `too_wide` a list."""
        self.narrow.setVisible(too_wide)
        self.heading.setText(heading)
        self.meaning.setText(meaning)
        self.scope.hide()
        self.covers.hide()
        self.accept.hide()
        self._show_examples((), ())

    def offer(
        self,
        heading: str,
        meaning: str,
        *,
        task: TaskWords,
        count: int,
        scope: str,
        covers: str,
        examples: Sequence[ReviewCard],
        labels: Sequence[str],
    ) -> None:
        """Offer to accept `count` suggestions, with some of them as examples."""
        self.tell(heading, meaning)
        self.scope.setText(scope)
        self.scope.setVisible(bool(scope))
        self.covers.setText(covers)
        self.covers.setVisible(bool(covers))
        self.accept.setText(tr("Accept {notes}", notes=task.units(count)))
        self.accept.setAccessibleName(self.accept.text().strip())
        self.accept.show()
        self._show_examples(examples, labels)

    def _show_examples(self, examples: Sequence[ReviewCard], labels: Sequence[str]) -> None:
        while (item := self._examples.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._sample.setVisible(bool(examples))
        for card in examples:
            example = BulkExample(card, labels)
            example.asked.connect(self.example_asked)
            self._examples.addWidget(example)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page: here it means Not now."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Cancel)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc means Not now."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        else:
            super().keyPressEvent(event)
