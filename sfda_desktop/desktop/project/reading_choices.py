"""What a file of notes does not say of itself: its columns, its delimiter, its encoding."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.corpora.formats.options import Columns, ReadOptions
from sfda_desktop.corpora.formats.tables import DELIMITERS, TablePreview
from sfda_desktop.corpora.text_folder import ENCODINGS
from sfda_desktop.desktop.controls import Field, row, text
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.project.notes_reading import PLAIN, NotesLook
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

THINGS = ("entity", "tail")
"""The columns that name what is asked about in a row."""
_LONGEST = 200  # characters of a cell that are shown


def encoding_name(encoding: str) -> str:
    """Return what people call an encoding."""
    return {
        "utf-8": tr("UTF-8, as most programs write"),
        "cp932": tr("Japanese Windows (Shift_JIS)"),
        "cp1252": tr("Western European Windows (Windows-1252)"),
        "utf-16": tr("“Unicode” of Windows Notepad (UTF-16)"),
    }.get(encoding, encoding)


def delimiter_name(delimiter: str) -> str:
    """Return what people call the sign between cells."""
    return {
        ",": tr("comma ,"),
        ";": tr("semicolon ;"),
        "\t": tr("tab"),
        "|": tr("upright line |"),
    }.get(delimiter, delimiter)


class ReadingChoices(QWidget):
    """Hidden where the file says everything; `changed` comes when a person chose otherwise.

    `name` begins the names of its parts, so that there can be one for each file.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_reading")
        self._options = PLAIN
        self._table: TablePreview | None = None
        self._things = 0
        self.encoding = self._box(f"{name}_encoding", tr("Characters"))
        self.encoding.addItem(tr("Choose…"), "")
        for encoding in ENCODINGS:
            self.encoding.addItem(encoding_name(encoding), encoding)
        self.sheet = self._box(f"{name}_sheet", tr("Sheet"))
        self.delimiter = self._box(f"{name}_delimiter", tr("Between cells"))
        for delimiter in DELIMITERS:
            self.delimiter.addItem(delimiter_name(delimiter), delimiter)
        self.columns = {
            what: self._box(f"{name}_column_{what}", words) for what, words in _column_words()
        }
        self.preview = QTableWidget()
        self.preview.setObjectName(f"{name}_preview")
        self.preview.setAccessibleName(tr("The first rows of the file"))
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setWordWrap(False)
        self.preview.setTabKeyNavigation(False)
        self.preview.verticalHeader().hide()
        self.beginning = text("", "muted", wrap=True, name=f"{name}_beginning")
        self._lay_out()
        self.ask_about(0)
        self.encoding.activated.connect(self._encoding_chosen)
        self.sheet.activated.connect(self._sheet_chosen)
        self.delimiter.activated.connect(self._delimiter_chosen)
        for box in self.columns.values():
            box.activated.connect(self._columns_chosen)
        self.hide()

    @staticmethod
    def _box(name: str, words: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        return box

    def _lay_out(self) -> None:
        self._encoding_field = Field(tr("Characters"), self.encoding)
        self._sheet_field = Field(tr("Sheet"), self.sheet)
        self._delimiter_field = Field(tr("Between cells"), self.delimiter)
        fields = (self._encoding_field, self._sheet_field, self._delimiter_field)
        top = row(*fields, None, gap=Space.M)
        self._column_fields = QWidget()
        grid = QGridLayout(self._column_fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.M)
        self._fields = {what: Field(words, self.columns[what]) for what, words in _column_words()}
        for place, field in enumerate(self._fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        for place in range(2):
            grid.setColumnStretch(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(top)
        layout.addWidget(self.preview)
        layout.addWidget(self._column_fields)
        layout.addWidget(self.beginning)

    @property
    def options(self) -> ReadOptions:
        """How the file is to be read, as far as somebody said and was asked."""
        columns = self._options.columns
        if columns is None:
            return self._options
        unasked: dict[str, Any] = dict.fromkeys(THINGS[self._things :])
        return replace(self._options, columns=replace(columns, **unasked))

    def ask_about(self, things: int) -> None:
        """Ask for the columns that name so many things; what was said of more waits."""
        self._things = things
        for place, what in enumerate(THINGS):
            self._fields[what].setVisible(place < things)

    def forget(self) -> None:
        """There is another file, or none: nothing has been said about it."""
        self._options = PLAIN
        self._table = None
        self.encoding.setCurrentIndex(0)
        self.hide()

    def show_look(self, look: NotesLook) -> None:
        """Ask what the file leaves open, and show what was understood."""
        table = look.table
        self._encoding_field.setVisible(look.asks_encoding)
        self._sheet_field.setVisible(table is not None and len(table.sheets) > 1)
        self._delimiter_field.setVisible(table is not None and table.delimiter is not None)
        self._column_fields.setVisible(table is not None)
        self.preview.setVisible(table is not None)
        begins = look.check is not None and look.asks_encoding and table is None
        self.beginning.setVisible(begins)
        if begins and look.check is not None:
            self.beginning.setText(
                tr(
                    "The first note begins: “{beginning}”. Where letters look wrong, choose "
                    "another way of writing them.",
                    beginning=look.check.beginning,
                )
            )
        if table is not None and table != self._table:
            self._show_table(table)
        self.setVisible(look.asks_encoding or table is not None)

    def _show_table(self, table: TablePreview) -> None:
        self._table = table
        self.sheet.clear()
        for sheet in table.sheets:
            self.sheet.addItem(sheet, sheet)
        self.sheet.setCurrentIndex(max(0, self.sheet.findData(self._options.sheet)))
        self.delimiter.setCurrentIndex(self.delimiter.findData(table.delimiter))
        chosen = self._options.columns or table.likely
        for what, box in self.columns.items():
            box.clear()
            box.addItem(tr("Choose…") if what == "text" else tr("none"), None)
            for column in table.columns:
                box.addItem(column.name, column.name)
            wanted = getattr(chosen, what) if chosen is not None else None
            box.setCurrentIndex(max(0, box.findData(wanted)) if wanted is not None else 0)
        self._fill_preview(table)

    def _fill_preview(self, table: TablePreview) -> None:
        self.preview.setColumnCount(len(table.columns))
        self.preview.setHorizontalHeaderLabels([column.name for column in table.columns])
        self.preview.setRowCount(len(table.rows))
        for line, cells in enumerate(table.rows):
            for place, cell in enumerate(cells):
                item = QTableWidgetItem(" ".join(cell[:_LONGEST].split()))
                item.setToolTip(plain_tip(cell[:_LONGEST]))
                self.preview.setItem(line, place, item)
        height = self.fontMetrics().height() + Space.M
        self.preview.verticalHeader().setDefaultSectionSize(height)
        header = self.preview.horizontalHeader()
        self.preview.setFixedHeight(
            height * len(table.rows) + max(header.sizeHint().height(), height) + Space.XL
        )
        longest = max(
            range(len(table.columns)),
            key=lambda place: sum(len(cells[place]) for cells in table.rows),
        )
        for place in range(len(table.columns)):
            stretch = place == longest
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)

    @Slot()
    def _encoding_chosen(self) -> None:
        encoding = str(self.encoding.currentData())
        if encoding:
            self._say(encoding=encoding)

    @Slot()
    def _sheet_chosen(self) -> None:
        self._say(sheet=str(self.sheet.currentData()), columns=None)

    @Slot()
    def _delimiter_chosen(self) -> None:
        self._say(delimiter=str(self.delimiter.currentData()), columns=None)

    @Slot()
    def _columns_chosen(self) -> None:
        chosen = {what: box.currentData() for what, box in self.columns.items()}
        if chosen["text"] is not None:
            self._say(columns=Columns(**chosen))

    def _say(self, **said: Any) -> None:
        self._options = replace(self._options, **said)
        self.changed.emit()


def _column_words() -> tuple[tuple[str, str], ...]:
    """Return (what a column holds, what it is called), in the order of the form."""
    return (
        ("text", tr("Column with the text")),
        ("id", tr("Number of the note")),
        ("doc", tr("Document")),
        ("patient", tr("Patient")),
        ("label", tr("Label")),
        ("entity", tr("Thing asked about")),
        ("tail", tr("Second thing, of a pair")),
    )
