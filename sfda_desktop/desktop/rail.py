"""The six steps on the left: which is open, which is done, how much there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls.buttons import Button, IconLabel
from sfda_desktop.desktop.controls.column_area import ColumnArea
from sfda_desktop.desktop.controls.frames import column, row
from sfda_desktop.desktop.controls.labels import ElidedLabel, text
from sfda_desktop.desktop.icons import pixmap
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.page import Step, StepStatus, step_name
from sfda_desktop.desktop.theme import Space, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.domain.wording import tr

WIDTH = 212
_AROUND_WORDS = 86  # pixels beside a step's words: its icon, the mark of its state, gaps

STEP_ICONS = {
    Step.PROJECT: "hospital",
    Step.NOTES: "files",
    Step.REVIEW: "message-square-check",
    Step.ADAPT: "graduation-cap",
    Step.REPORT: "chart-column",
    Step.EXPORT: "share",
}


class StepButton(QAbstractButton):
    """A step: its icon, its name, its count, and ○ not yet / ● open / ✓ done."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self._status = StepStatus()
        self._hovered = False
        self._by_keyboard = False
        self.setObjectName(f"step_{step.name.lower()}")
        self.setText(step_name(step))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{step_name(step)} (Ctrl+{step + 1})")
        self._name_it()

    def set_status(self, status: StepStatus) -> None:
        """Show another count or state."""
        if status != self._status:
            self._status = status
            self._name_it()
            self.updateGeometry()
            self.update()

    def _name_it(self) -> None:
        state = tr("done") if self._status.done else tr("not yet done")
        parts = [step_name(self.step), self._status.count, state]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """Room for two lines of text, between the icon and the mark of the state."""
        metrics = QFontMetrics(scaled_font(Type.BODY, bold=True))
        count = QFontMetrics(scaled_font(Type.CAPTION)).horizontalAdvance(self._status.count)
        width = max(metrics.horizontalAdvance(self.text()), count) + _AROUND_WORDS
        return QSize(max(WIDTH - 2 * Space.M, width), metrics.height() * 2 + 18)

    def minimumSizeHint(self) -> QSize:
        """Neither its name nor its count is ever cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEvent) -> None:
        """Show that the step can be clicked."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no longer."""
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the focus ring for those who came by keyboard."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the step in the present theme."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        enabled, checked = self.isEnabled(), self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if checked or (self._hovered and enabled):
            painter.setBrush(QColor(theme.accent_soft if checked else theme.sunken))
            painter.drawRoundedRect(box, 8, 8)
        if checked:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 10, 3, box.height() - 20), 1, 1)
        if self.hasFocus() and self._by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(box, 8, 8)

        ink = theme.border_strong if not enabled else (theme.accent if checked else theme.muted)
        ratio = self.devicePixelRatioF()
        middle = box.center().y()
        left = int(box.left()) + 14
        painter.drawPixmap(left, int(middle - 10), pixmap(STEP_ICONS[self.step], ink, 20, ratio))

        x = left + 32
        width = int(box.right()) - x - 34
        font = scaled_font(Type.BODY, bold=checked)
        small = scaled_font(Type.CAPTION)
        height, small_height = QFontMetrics(font).height(), QFontMetrics(small).height()
        count = self._status.count
        top = middle - (height + (small_height if count else 0)) / 2
        painter.setFont(font)
        painter.setPen(QColor(theme.text if enabled else theme.border_strong))
        draw_words(painter, QRectF(x, top, width, height), self.text())
        if count:
            painter.setFont(small)
            painter.setPen(QColor(theme.muted if enabled else theme.border_strong))
            draw_words(painter, QRectF(x, top + height, width, small_height), count)

        mark, mark_ink = "circle", theme.border_strong
        if self._status.done:
            mark, mark_ink = "circle-check", theme.good
        elif checked:
            mark, mark_ink = "circle-dot", theme.accent
        mark_top = int(middle - 8)
        painter.drawPixmap(int(box.right()) - 26, mark_top, pixmap(mark, mark_ink, 16, ratio))


class Rail(QFrame):
    """The steps, and below them help and settings."""

    step_chosen = Signal(object)  # Step
    guideline_asked = Signal()
    keys_asked = Signal()
    help_asked = Signal()
    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Steps"))
        self.setProperty("role", "rail")
        self.project_name = ElidedLabel("rail_project")
        head = row(
            IconLabel("stethoscope", 24, "accent"),
            column(text("SFDA Desktop", "heading", wrap=True), self.project_name, gap=0),
            gap=Space.M,
        )
        head.setContentsMargins(Space.S, 0, 0, 0)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Space.M, Space.XL, Space.M, Space.M)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addSpacing(Space.XL)
        self._group = QButtonGroup(self)
        self.buttons: dict[Step, StepButton] = {}
        for step in Step:
            button = StepButton(step)
            self._group.addButton(button, step)
            self.buttons[step] = button
            layout.addWidget(button)
        self._group.idClicked.connect(self._chosen)
        layout.addStretch(1)
        self.guideline = Button(tr("Guideline"), "rail_guideline", icon="book-open", kind="quiet")
        self.keys = Button(tr("Keyboard"), "rail_keys", icon="keyboard", kind="quiet")
        self.help = Button(
            tr("Help"),
            "rail_help",
            icon="circle-question-mark",
            kind="quiet",
            tip=tr("Help (F2)"),
        )
        self.settings = Button(
            tr("Settings"),
            "rail_settings",
            icon="sliders-horizontal",
            kind="quiet",
            tip=tr("Settings (Ctrl+,)"),
        )
        self.settings.setCheckable(True)
        for help_button, signal in (
            (self.guideline, self.guideline_asked),
            (self.keys, self.keys_asked),
            (self.help, self.help_asked),
            (self.settings, self.settings_asked),
        ):
            help_button.setStyleSheet("text-align: left; padding-left: 12px;")
            help_button.clicked.connect(signal)
            layout.addWidget(help_button)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(ColumnArea(content, WIDTH))
        self.set_project("", is_open=False)

    def show_keys(self, keys: KeyMap) -> None:
        """Tell the keys that do the same as the buttons."""
        for button, verb in (
            (self.guideline, Verb.GUIDELINE),
            (self.keys, Verb.CHEAT_SHEET),
        ):
            cap = keys.cap(verb)
            button.setToolTip(f"{verb_words(verb)} ({cap})" if cap else verb_words(verb))

    def set_current(self, step: Step | None) -> None:
        """Mark the open step, or the settings where it is none."""
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each is step)
        self._group.setExclusive(True)
        self.settings.setChecked(step is None)

    def set_status(self, step: Step, status: StepStatus) -> None:
        """Show a step's count and state."""
        self.buttons[step].set_status(status)

    def set_project(self, name: str, *, is_open: bool) -> None:
        """Show the project's name and allow its steps."""
        self.project_name.setText(name or tr("No project open"))
        for step, button in self.buttons.items():
            button.setEnabled(is_open or step is Step.PROJECT)
            if not is_open:
                button.set_status(StepStatus())
        self.guideline.setEnabled(is_open)

    def _chosen(self, step: int) -> None:
        self.step_chosen.emit(Step(step))
