"""Errors that adapting mended, and errors it made, each with the text it stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, text
from sfda_desktop.desktop.report.contents import ErrorExample
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.widgets.answer_marks import correction_marks, given_marks
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.desktop.words import notes, sentences
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.wording import tr, trn

AT_ONCE = 6
"""Examples shown before "Show more"."""


class ErrorExamples(QWidget):
    """A list of examples; more are made when asked for."""

    def __init__(self, name: str, signs: str) -> None:
        """`signs` explains those in the text."""
        super().__init__()
        self.setObjectName(name)
        self._signs = signs
        self._examples: Sequence[ErrorExample] = ()
        self._labels: Sequence[str] = ()
        self._units: Callable[[int], str] = notes
        self._shown = 0
        self._explanation = text("", "muted", wrap=True, name=f"{name}_explanation")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        self.more = Button(tr("Show more"), f"{name}_more", kind="link", icon="chevron-down")
        self.more.clicked.connect(self.show_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.M, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self._explanation)
        layout.addLayout(self._list)
        layout.addWidget(self.more)
        layout.addStretch(1)

    def show_examples(
        self,
        examples: Sequence[ErrorExample],
        labels: Sequence[str],
        units: Callable[[int], str],
        *,
        total: int,
        explanation: str,
        none: str,
    ) -> None:
        """Show other examples; `labels` are the task's, in order, `units` counts examples.

        `total` is how many there are; where those given are fewer, that is said. `none` is what is
        said in place of the explanation where there are no examples.
        """
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._examples, self._labels, self._units, self._shown = examples, labels, units, 0
        whole = any(isinstance(example.right, LabelAnswer) for example in examples[:1])
        shown = len(examples)
        self._explanation.setText(
            sentences(
                explanation,
                "" if whole else self._signs,
                trn("{count} is shown.", "{count} are shown.", shown) if shown < total else "",
            )
        )
        self._explanation.setVisible(bool(examples))
        if not examples:
            self._list.addWidget(text(none, "muted", wrap=True))
        self.show_more()

    @Slot()
    def show_more(self) -> None:
        """Show the next few examples."""
        for example in self._examples[self._shown : self._shown + AT_ONCE]:
            self._list.addWidget(self._card(example))
        self._shown = min(len(self._examples), self._shown + AT_ONCE)
        left = len(self._examples) - self._shown
        self.more.setVisible(left > 0)
        self.more.setText(tr("Show more ({notes} left)", notes=self._units(left)))

    def _card(self, example: ErrorExample) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "well")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        layout.setSpacing(Space.XS)
        sample = example.sample
        where = sample.id if sample.doc is None else f"{sample.doc}  ·  {sample.id}"
        layout.addWidget(text(where, "caption"))
        note = SpanText()
        note.setAccessibleName(tr("Note text"))
        note.grow_with_text(most=360)
        note.show_note(
            sample.text,
            given_marks(sample) + correction_marks(example.right, example.wrong, self._labels),
        )
        layout.addWidget(note)
        if isinstance(example.right, LabelAnswer):
            said = tr("nothing")
            if isinstance(example.wrong, LabelAnswer):
                said = example.wrong.label
            right = example.right.label
            layout.addWidget(
                text(tr("Right: {right}. The model said: {said}.", right=right, said=said))
            )
        return frame
