"""The card from which the decided notes leave, in the format of whatever tool comes next."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox

from sfda_desktop.corpora.formats import WRITABLE, Format, format_named
from sfda_desktop.desktop.controls import Button, Card, Field, IconLabel, flow, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.tasks import TaskCodec

_WITH_TEXT = tr_later("This file holds the text of the notes: treat it like the notes themselves.")
_WITHOUT_TEXT = tr_later(
    "Offsets and labels only. Names of documents stay in it: they may still say who the patient is."
)


class AnnotationsCard(Card):
    """The decided notes with their labels, as a file or folder for other programs."""

    def __init__(self) -> None:
        self.counts = text("", "", wrap=True, name="export_annotation_counts")
        self.suggestions = QCheckBox(tr("Also write suggestions nobody has decided about"))
        self.suggestions.setObjectName("export_with_suggestions")
        self.format = QComboBox()
        self.format.setObjectName("export_annotation_format")
        self.format.setAccessibleName(tr("Format of the decisions"))
        for one in WRITABLE:
            self.format.addItem(one.title, one.name)
        self.without_text = QCheckBox(tr("Without the text of the notes"))
        self.without_text.setObjectName("export_without_text")
        self.save = Button(tr("Save your decisions…"), "export_annotations_save", icon="file-text")
        self.drops = VerdictLine("export_annotations_drops")
        self.notice = text(tr_now(_WITH_TEXT), "muted", wrap=True, name="export_annotations_notice")
        self.verdict = VerdictLine("export_annotations_verdict")
        self._codec: TaskCodec | None = None
        self._any = False
        super().__init__(
            row(
                IconLabel("clipboard-check", 22, "accent"),
                text(tr("Your decisions"), "heading", wrap=True),
                gap=Space.M,
            ),
            row(IconLabel("triangle-alert", 16, "warn"), self.notice, gap=Space.S),
            self.counts,
            self.suggestions,
            Field(tr("Format"), flow(self.format, self.without_text, self.save, gap=Space.M)),
            self.drops,
            self.verdict,
            gap=Space.M,
        )
        self.format.currentIndexChanged.connect(self._look)
        self.without_text.toggled.connect(self._look)
        self._look()

    @property
    def chosen(self) -> Format:
        """The format to write."""
        return format_named(str(self.format.currentData()))

    @property
    def with_text(self) -> bool:
        """Whether the text of the notes leaves too."""
        return not (self.without_text.isChecked() and self.chosen.stands_without_text)

    def open_for(self, codec: TaskCodec | None) -> None:
        """Say what is lost of this task's answers."""
        self._codec = codec
        self._look()

    def allow(self, *, any_labels: bool) -> None:
        """Let labels be saved where there are any, in a format that holds them."""
        self._any = any_labels
        self._look()

    @Slot()
    def _look(self) -> None:
        holds = self._codec is None or self.chosen.holds(self._codec)
        self.save.setEnabled(self._any and holds)
        dropped = self.chosen.drops(self._codec) if self._codec is not None else None
        self.drops.say(("info" if holds else "warn") if dropped else "", dropped or "")
        self.without_text.setEnabled(self.chosen.stands_without_text)
        self.notice.setText(tr_now(_WITH_TEXT if self.with_text else _WITHOUT_TEXT))
