"""The panel at the right, beside the work: guideline and examples (F1), help (F2) or keys (?)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, back_button, column, row, scrolled, text
from sfda_desktop.desktop.guideline_view import GuidelineView
from sfda_desktop.desktop.help.view import HelpView
from sfda_desktop.desktop.keys.chords import printed
from sfda_desktop.desktop.keys.editor import KeysEditor
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.page import Step, StepPage, step_name
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

WIDTH = 320
_WIDEST = 440  # with large text: the page beside it needs room too
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit
_CHARACTERS = 46  # in a line, on average

HELP = (Verb.GUIDELINE, Verb.CHEAT_SHEET)


def everywhere(keys: KeyMap) -> list[tuple[str, str]]:
    """Return (keys, what they do) of the window, on whatever page."""
    return [
        *((printed(f"Ctrl+{step + 1}"), step_name(step)) for step in Step),
        (printed("Ctrl+O"), tr("Open a project")),
        (printed("Ctrl+N"), tr("New project")),
        *((keys.caps(verb), verb_words(verb)) for verb in HELP if keys.keys(verb)),
        (printed("F2"), tr("Help")),
        (printed("Ctrl+,"), tr("Settings")),
        (printed("Ctrl+Q"), tr("Leave")),
    ]


class HelpPanel(QFrame):
    """Hidden until asked for; closes with its button, or the key that opened it."""

    tour_asked = Signal()

    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__()
        self._keyboard = keyboard
        self._page: StepPage | None = None  # whose keys stand there, or whose note's examples
        self.setObjectName("help_panel")
        self.setProperty("role", "rail")
        self.covers = False
        self._fit_width()
        self.title = text("", "heading", wrap=True)
        self.close_button = Button("", "help_close", icon="x", kind="quiet", tip=tr("Close"))
        self.close_button.clicked.connect(self.close_panel)
        self.guideline = GuidelineView()
        self._keys = QWidget()
        self._grid = QGridLayout(self._keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
        self.change = Button(
            tr("Change keys"), "help_change_keys", icon="keyboard", tip=tr("Choose other keys")
        )
        self.change.clicked.connect(self.change_keys)
        keys = column(self._keys, row(self.change, None), None, gap=Space.L)
        self._keys_area = _beside_its_bar(keys)
        self.editor: KeysEditor | None = None  # made when it is wanted: it has a hundred parts
        self.manual: HelpView | None = None  # made when it is wanted: it reads files
        self._stack = QStackedWidget()
        self._stack.addWidget(self.guideline)
        self._stack.addWidget(self._keys_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.XL, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(row(self.title, self.close_button))
        layout.addWidget(self._stack, 1)
        self.hide()
        keyboard.changed.connect(self._keys_changed)

    @property
    def showing(self) -> str:
        """What stands there now: "guideline", "help", "keys" or nothing."""
        if self.isHidden():
            return ""
        if self._stack.currentWidget() is self.manual:
            return "help"
        return "guideline" if self._stack.currentWidget() is self.guideline else "keys"

    def show_again(self, showing: str, page: StepPage, controller: ProjectController) -> None:
        """Show what stood in the panel that this one replaces."""
        if showing == "guideline":
            self.toggle_guideline(controller, page)
        elif showing == "help":
            self.toggle_help(page)
        elif showing == "keys":
            self.toggle_keys(page)

    def toggle_guideline(self, controller: ProjectController, page: StepPage) -> None:
        """Show the project's guideline and a page's examples, or hide the panel if it does."""
        if self.showing == "guideline":
            self.hide()
            return
        project = controller.project
        if project is None:
            return
        self._page = page
        self.title.setText(tr("Guideline"))
        self._stack.setCurrentWidget(self.guideline)
        self.show()
        self.guideline.show_guideline(project.spec)
        self.show_examples()

    def toggle_help(self, page: StepPage) -> None:
        """Show the help, at what it says about a page, or hide the panel."""
        if self.showing == "help":
            self.hide()
            return
        if self.manual is None:
            self.manual = HelpView()
            self.manual.tour_asked.connect(self.tour_asked)
            self.manual.left.connect(self.close_panel)
            self._stack.addWidget(self.manual)
        self.title.setText(tr("Help"))
        self._stack.setCurrentWidget(self.manual)
        self.show()
        self.manual.show_about(page.step.name.lower())
        self.manual.search.setFocus()

    def toggle_keys(self, page: StepPage) -> None:
        """Show the shortcuts of a page and of the window, or hide the panel."""
        if self.showing == "keys":
            self.hide()
            return
        self._fill(page)
        self._show_keys()
        self.show()

    def set_page(self, page: StepPage) -> None:
        """Follow the open page: its shortcuts come first, and its note's examples."""
        self._page = page
        if self.isVisible():
            self._fill(page)
            self.show_examples()

    @Slot()
    def show_examples(self) -> None:
        """Follow the note on the screen, as long as the guideline is shown."""
        if self.showing == "guideline" and self._page is not None:
            self.guideline.show_examples(self._page.examples())

    @Slot()
    def change_keys(self) -> None:
        """Let other keys be chosen."""
        if self.editor is None:
            self.editor = KeysEditor(self._keyboard)
            back = back_button("help_keys_back")
            back.clicked.connect(self._show_keys)
            self._editor_area = _beside_its_bar(column(row(back, None), self.editor))
            self._stack.addWidget(self._editor_area)
        self.title.setText(tr("Change keys"))
        self._stack.setCurrentWidget(self._editor_area)
        self.show()
        self.editor.preset.setFocus()

    @Slot()
    def _show_keys(self) -> None:
        self.title.setText(tr("Keyboard"))
        self._stack.setCurrentWidget(self._keys_area)

    @Slot()
    def _keys_changed(self) -> None:
        if self._page is not None:
            self._fill(self._page)

    @Slot()
    def close_panel(self) -> None:
        """Hide the panel."""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Become wider with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_width()

    @property
    def width_beside(self) -> int:
        """How wide it is beside a page, in pixels."""
        return min(max(WIDTH, self.fontMetrics().averageCharWidth() * _CHARACTERS), _WIDEST)

    def cover(self, *, covers: bool) -> None:
        """Stand in the place of the page, or beside it."""
        self.covers = covers
        self._fit_width()

    @Slot()
    def give_way(self) -> None:
        """Hide where it hides the page: somebody goes to one."""
        if self.covers:
            self.hide()

    def _fit_width(self) -> None:
        self.setMinimumWidth(self.width_beside)
        self.setMaximumWidth(_ANY_WIDTH if self.covers else self.width_beside)

    def _fill(self, page: StepPage) -> None:
        self._page = page
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        line = 0
        for heading, entries in (
            (step_name(page.step), page.shortcuts()),
            (tr("Everywhere"), everywhere(self._keyboard.keys)),
        ):
            if not entries:
                continue
            self._grid.addWidget(text(heading, "caption"), line, 0, 1, 2)
            line += 1
            for keys, meaning in entries:
                self._grid.addWidget(text(keys, "key"), line, 0)
                self._grid.addWidget(text(meaning, wrap=True), line, 1)
                line += 1
        self._grid.setRowStretch(line, 1)
        self._grid.setColumnStretch(1, 1)


def _beside_its_bar(contents: QLayout) -> QScrollArea:
    """Let contents scroll, apart from the bar at their side."""
    contents.setContentsMargins(0, 0, Space.M, 0)
    return scrolled(contents)
