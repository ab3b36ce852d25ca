"""The note on the screen: where it stands, what comes before and after, and its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel

from sfda_desktop.desktop.controls import Button, Card, row, text
from sfda_desktop.desktop.review.card_heat import card_heat, spoken_heat
from sfda_desktop.desktop.review.card_marks import card_marks
from sfda_desktop.desktop.review.legend import Legend
from sfda_desktop.desktop.review.wording import decided_sentence, headline
from sfda_desktop.desktop.theme import Space, current_theme
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.desktop.widgets.text_marks import Change, TextMark
from sfda_desktop.domain.answers import Span
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewCard, reads_right_to_left

_NEIGHBOUR_LENGTH = 240
_SHORT_NEIGHBOUR_LENGTH = 56
_READABLE_WIDTH = 960
_NEIGHBOURS_NEED = 520
"""Below this height of the card, only the nearest neighbour on either side is shown."""


class NoteCard(Card):
    """Shows a card's text with marks; the text scrolls where it does not fit."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(gap=Space.XS, margin=Space.L + 4)
        self.setObjectName("review_note_card")
        self._card: ReviewCard | None = None
        self._labels: Sequence[str] = ()
        self._editing = False
        self.headline = text("", "caption", name="review_headline")
        self.state = text("", "caption", name="review_decided")
        self.heat = Button(tr("Doubt"), "review_heat", icon="thermometer", kind="quiet")
        self.heat.setCheckable(True)
        self.heat.setProperty("shape", "low")
        self.heat.toggled.connect(self._show_heat)
        self.before = self._neighbour("review_before", tr("The text before"))
        self.after = self._neighbour("review_after", tr("The text after"))
        self.note = SpanText()
        self.note.setObjectName("review_note")
        self.note.setAccessibleName(tr("Note"))
        self.note.setMaximumWidth(_READABLE_WIDTH)
        self.legend = Legend()
        self.parts.addLayout(row(self.headline, None, self.state, self.heat))
        self.parts.addSpacing(Space.XS)
        self.parts.addWidget(self.before)
        self.parts.addSpacing(Space.XS)
        self.parts.addWidget(self.note)
        self.parts.addWidget(self.after)
        self.parts.addStretch(1)
        self.parts.addWidget(self.legend)

    @staticmethod
    def _neighbour(name: str, spoken: str) -> QLabel:
        label = text("", "muted", wrap=True, name=name)
        label.setAccessibleName(spoken)
        label.hide()  # an empty one would take a line all the same
        return label

    def show_card(self, card: ReviewCard, labels: Sequence[str], *, new_note: bool) -> None:
        """Show a card; `new_note` is false where only its final answer changed."""
        self._card, self._labels = card, labels
        marks = card_marks(card, labels)
        self.state.setText(decided_sentence(card))
        if not new_note:
            self.note.show_marks(marks)
            return
        self.headline.setText(headline(card.sample))
        self._write_neighbours(_NEIGHBOUR_LENGTH)
        self._show_neighbours()
        self.note.show_note(card.sample.text, marks, pair=_pair(card.sample))
        self._show_heat()
        self.note.place_caret(0)
        self._fit()
        self._show_what_is_asked()

    def show_key(self, key: str) -> None:
        """Show the key that shows the heat."""
        words = tr("Show how unsure the model is of each word")
        self.heat.setToolTip(f"{words} ({key})" if key else words)

    @Slot()
    def toggle_heat(self) -> None:
        """Show how unsure the model is of each word, or no longer; it holds for all notes."""
        self.heat.toggle()

    @Slot()
    def _show_heat(self) -> None:
        card = self._card
        heats = card_heat(card) if card is not None else []
        self.heat.setVisible(bool(heats))
        shown = self.heat.isChecked()
        self.note.show_heat(heats if shown else ())
        spoken = spoken_heat(card, heats) if card is not None and shown else ""
        self.heat.setAccessibleDescription(spoken)

    def focus_finding(self, span: Span | None) -> None:
        """Frame a finding of the final answer and bring it into view."""
        focused: TextMark | None = None
        if span is not None:
            wanted = (span.start, span.end, span.label)
            focused = next(
                (
                    mark
                    for mark in self.note.marks
                    if (mark.start, mark.end, mark.caption) == wanted
                    and mark.change is not Change.REMOVED
                ),
                None,
            )
            self.note.scroll_to(span.start, span.end)
        self.note.focus_mark(focused)

    def show_editing(self, *, editing: bool) -> None:
        """Show by the frame that the answer is being edited."""
        if editing != self._editing:
            self._editing = editing
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of editing on the card."""
        super().paintEvent(event)
        if self._editing:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
            painter.end()

    def wanted_height(self) -> int:
        """Return the height that shows the whole text with what is around it, in pixels."""
        return self._around() + self.note.content_height()

    def least_height(self) -> int:
        """Return the height that shows two lines of the text and nothing before or after it."""
        return self._around(neighbours=False) + self.note.minimumSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the height that is left."""
        super().resizeEvent(event)
        self._fit()
        self._show_what_is_asked()

    def fit_into(self, height: int) -> int:
        """Return the height that is taken of so many pixels; the text goes before its context."""
        for most in (_NEIGHBOUR_LENGTH, _SHORT_NEIGHBOUR_LENGTH, 0):
            self._write_neighbours(most)
            if self.wanted_height() <= height:
                break
        self._show_neighbours()
        self._fit()
        self._show_what_is_asked()
        return min(height, self.wanted_height())

    def _show_neighbours(self) -> None:
        """Last of all: a label that is shown for a moment moves the text for good."""
        for label in (self.before, self.after):
            label.setVisible(bool(label.text()))

    def _write_neighbours(self, most: int) -> None:
        card = self._card
        if card is None:
            return
        count = 2 if self.height() >= _NEIGHBOURS_NEED and most == _NEIGHBOUR_LENGTH else 1
        count = count if most else 0
        _write_neighbour(self.before, _others(card.before, card, -count), most, at_end=True)
        _write_neighbour(self.after, _others(card.after, card, count), most, at_end=False)

    def _around(self, *, neighbours: bool = True) -> int:
        margins = self.parts.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        gaps = 2 * Space.XS + 5 * self.parts.spacing()
        taken = margins.top() + margins.bottom() + gaps
        head = max(self.headline.sizeHint().height(), self.heat.sizeHint().height())
        taken += head + self.legend.sizeHint().height()
        for label in (self.before, self.after):
            if neighbours and label.text():
                taken += label.heightForWidth(width) + self.parts.spacing()
        return taken

    def _fit(self) -> None:
        self.note.grow_with_text(most=max(40, self.height() - self._around()))

    def _show_what_is_asked(self) -> None:
        """Bring the marked things into view; of two that are far apart, the one that comes first.

        An arrow leads from it to the other.
        """
        marks = self._card.sample.marks if self._card is not None else ()
        if marks:
            self.note.scroll_to(min(m.start for m in marks), max(m.end for m in marks))


def _pair(sample: Sample) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return head and tail where the question is about two things."""
    if len(sample.marks) != 2:
        return None
    head, tail = sample.marks
    return (head.start, head.end), (tail.start, tail.end)


def _others(neighbours: Sequence[Sample], card: ReviewCard, count: int) -> list[Sample]:
    """Return the nearest other sentences, the last ones where `count` is negative.

    Where things are marked, one sentence comes once for each question about it.
    """
    distinct = {each.text: each for each in neighbours if each.text != card.sample.text}
    if not card.sample.marks:
        distinct = {str(place): each for place, each in enumerate(neighbours)}
    found = list(distinct.values())
    if count == 0:
        return []
    return found[count:] if count < 0 else found[:count]


def _write_neighbour(label: QLabel, samples: Sequence[Sample], most: int, *, at_end: bool) -> None:
    words = "\n".join(" ".join(sample.text.split()) for sample in samples)
    if len(words) > most:
        words = f"…{words[-most:]}" if at_end else f"{words[:most]}…"
    if words == label.text():
        return
    label.setText(words)
    side = Qt.AlignmentFlag.AlignRight if reads_right_to_left(words) else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
