"""What the language model is told, beside the work: the guideline, and the examples of a note."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.examples_text import ExamplesText
from sfda_desktop.desktop.markdown_view import MarkdownView
from sfda_desktop.desktop.shown_examples import ShownExamples
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr

_UNLIMITED: Final = 16_777_215  # pixels: Qt's own figure for it
_LEAST: Final = 4 * Space.XL


class GuidelineView(QWidget):
    """The guideline above; below it, on a page with a note, the examples, each scrolling alone."""

    def __init__(self) -> None:
        """Start without a guideline and without a note."""
        super().__init__()
        self.guideline = MarkdownView()
        self.guideline.setObjectName("guideline_view")
        self.guideline.setAccessibleName(tr("Guideline"))
        self.heading = text(tr("Examples"), "heading", wrap=True)
        self.sentence = text("", "muted", wrap=True, name="shown_examples_sentence")
        self.examples = ExamplesText()
        self.examples.setObjectName("shown_examples")
        self.examples.setAccessibleName(tr("Examples that the language model was shown"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.guideline, 1)
        layout.addWidget(self.heading)
        layout.addWidget(self.sentence)
        layout.addWidget(self.examples, 1)
        self.show_examples(None)

    def show_guideline(self, spec: TaskSpec) -> None:
        """Show the guideline and the labels of a task, from the beginning."""
        labels = "\n\n".join(
            f"**{label.name}**  \n{label.description}".strip() for label in spec.labels
        )
        words = "\n\n".join(part for part in (spec.guideline.strip(), labels) if part)
        self.guideline.show_markdown(words or tr("This project has no guideline yet."))
        self.guideline.moveCursor(QTextCursor.MoveOperation.Start)
        self.guideline.verticalScrollBar().setValue(0)
        self._fit()

    def show_examples(self, shown: ShownExamples | None) -> None:
        """Show what is told about the note on the screen; `None` where there is no note."""
        for part in (self.heading, self.sentence):
            part.setVisible(shown is not None)
        self.sentence.setText(shown.sentence if shown is not None else "")
        examples = shown.examples if shown is not None else ()
        self.examples.setVisible(bool(examples))
        self.examples.show_examples(examples)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the examples what a short guideline does not need."""
        needed = round(self.guideline.document().size().height())
        needed += 2 * self.guideline.frameWidth() + 2 * Space.S
        shares = not self.examples.isHidden()
        self.guideline.setMaximumHeight(max(needed, _LEAST) if shares else _UNLIMITED)
