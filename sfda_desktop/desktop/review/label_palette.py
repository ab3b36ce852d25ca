"""The labels with their keys, for giving a label by key or by click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls import FlowLayout, scrolled, text
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import LABELS, Verb
from sfda_desktop.desktop.theme import Space, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.mark_painter import label_colour
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.domain.wording import tr

MOST_LINES = 3  # of labels that are found by their letters
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LabelButton(QAbstractButton):
    """One label in its colour, with its key."""

    def __init__(self, place: int, label: LabelSpec) -> None:
        """`place` is the position of the label in the task."""
        super().__init__()
        self.label = label.name
        self._place = place
        self._given = self._pointed = False
        self._cap = ""
        self.setObjectName(f"label_{place + 1}")
        self.setText(label.name)
        self.setAccessibleName(label.name)
        self.setToolTip(plain_tip(label.description or label.name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mark(self, *, given: bool) -> None:
        """Show that the whole note has this label."""
        self._given = given
        self._tell()

    def show_key(self, cap: str) -> None:
        """Show the key that gives this label, none where it is empty."""
        self._cap = cap
        self._tell()

    def _tell(self) -> None:
        name = f"{self.label} ({self._cap})" if self._cap else self.label
        self.setAccessibleName(tr("{label}, given", label=name) if self._given else name)
        self.updateGeometry()
        self.update()

    def point(self, *, pointed: bool) -> None:
        """Show that Enter would give this label."""
        self._pointed = pointed
        self.update()

    def sizeHint(self) -> QSize:
        """Key and name."""
        metrics = QFontMetricsF(scaled_font(Type.BODY, bold=True))
        width = metrics.horizontalAdvance(self._shown()) + 2 * Space.M
        return QSize(round(min(width, 260)), round(metrics.height()) + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label in its colour."""
        colour, theme = label_colour(self._place), current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = self.underMouse() or self.hasFocus() or self.isDown() or self._pointed
        painter.setPen(QPen(QColor(colour.line if self.isEnabled() else theme.border), 1 + strong))
        ground = colour.line if self._given else colour.fill
        painter.setBrush(QColor(ground if self.isEnabled() else theme.sunken))
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(scaled_font(Type.BODY, bold=True))
        ink = theme.surface if self._given else colour.line
        painter.setPen(QColor(ink if self.isEnabled() else theme.border_strong))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, box.width() - 2 * Space.M + 4
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _shown(self) -> str:
        shown = f"✓ {self.label}" if self._given else self.label
        return f"{self._cap}  {shown}" if self._cap else shown


class LabelSearch(QLineEdit):
    """Takes the first letters of a label; the arrows choose among what fits."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("label_search")
        self.setClearButtonEnabled(True)
        self.show_key("")

    def show_key(self, cap: str) -> None:
        """Show the key that leads here."""
        name, words = tr("Find a label by its letters"), tr("Find a label")
        self.setAccessibleName(f"{name} ({cap})" if cap else name)
        self.setPlaceholderText(f"{words}  ({cap})" if cap else words)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose and leave from the page's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {*_STEPS, Qt.Key.Key_Escape}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Esc leaves."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LabelPalette(QWidget):
    """All labels of the task: by key, by click, and where they are many by their letters."""

    label_chosen = Signal(str)
    left = Signal()  # the search is over, nothing was chosen

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("label_palette")
        self.setAccessibleName(tr("Labels"))
        self._buttons: list[LabelButton] = []
        self._keys = KeyMap()
        self._given: str | None = None
        self._first: LabelButton | None = None
        self.search = LabelSearch()
        self.search.hide()
        self._none = text(tr("No label has these letters."), "caption")
        self._none.hide()
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._flow = FlowLayout(inside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        inside.setSizePolicy(policy)
        self._area = scrolled(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.search)
        layout.addWidget(self._none)
        layout.addWidget(self._area)
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self._choose_first)
        self.search.stepped.connect(self._step)
        self.search.left.connect(self.left)

    @property
    def buttons(self) -> list[LabelButton]:
        """The labels' buttons, in order."""
        return list(self._buttons)

    @property
    def has_search(self) -> bool:
        """Whether there are more labels than keys for them."""
        return len(self._buttons) > len(LABELS)

    def show_labels(self, labels: Sequence[LabelSpec]) -> None:
        """Show the labels of a task."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [LabelButton(place, label) for place, label in enumerate(labels)]
        self._given = self._first = None
        self.show_keys(self._keys)
        for button in self._buttons:
            button.clicked.connect(self._clicked)
            self._flow.addWidget(button)
            button.show()
        self.search.clear()
        self.search.setVisible(self.has_search)
        self._fit()

    def show_keys(self, keys: KeyMap) -> None:
        """Show on each label the key that gives it."""
        self._keys = keys
        for button, verb in zip(self._buttons, LABELS, strict=False):
            button.show_key(keys.cap(verb))
        self.search.show_key(keys.cap(Verb.LABEL_SEARCH))

    def mark(self, label: str | None) -> None:
        """Mark the label that the whole note has now."""
        if label != self._given:
            self._given = label
            for button in self._buttons:
                button.mark(given=button.label == label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the labels need, up to a few."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._flow.heightForWidth(max(1, self._area.width()))
        line = self._buttons[0].sizeHint().height() if self._buttons else 0
        most = MOST_LINES * (line + self._flow.spacing())
        self._area.setFixedHeight(min(needed, most) if self.has_search else needed)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(bar if needed > most else off)
        self.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, LabelButton):
            self._give(sender)

    @Slot(str)
    def _searched(self, letters: str) -> None:
        fitting = matching([button.label for button in self._buttons], letters)
        for button in self._buttons:
            button.setVisible(button.label in fitting)
        self._point_at(self._of(fitting[0]) if letters.strip() and fitting else None)
        self._none.setVisible(not fitting and bool(self._buttons))
        self._fit()

    @Slot()
    def _choose_first(self) -> None:
        if self._first is not None:
            self._give(self._first)

    @Slot(int)
    def _step(self, by: int) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        if shown:
            place = shown.index(self._first) + by if self._first in shown else 0
            self._point_at(shown[place % len(shown)])

    def _point_at(self, button: LabelButton | None) -> None:
        if self._first is not None:
            self._first.point(pointed=False)
        self._first = button
        if button is not None:
            button.point(pointed=True)
            self._area.ensureWidgetVisible(button)
            self.search.setAccessibleDescription(tr("Enter gives {label}", label=button.label))

    def _give(self, button: LabelButton) -> None:
        self.label_chosen.emit(button.label)
        self.search.clear()

    def _of(self, label: str) -> LabelButton:
        return next(button for button in self._buttons if button.label == label)


def matching(labels: Sequence[str], letters: str) -> list[str]:
    """Return the labels that hold the letters, those first that begin with them, case aside."""
    wanted = _plain(letters)
    found = [label for label in labels if wanted in _plain(label)]
    return sorted(found, key=lambda label: not _plain(label).startswith(wanted))


def _plain(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
