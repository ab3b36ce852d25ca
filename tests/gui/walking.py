"""Going through everything a window shows, as its keyboard, a screen reader and the eye do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controls.labels import ElidedLabel

MOST_TABS = 300
_SLACK = 1  # pixels that rounding may cost
_BOX_EDGES = 40  # pixels that the arrow and the padding of the style sheet take from a choice


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Yield what can take the focus or be clicked, without the inner parts of Qt's own controls."""
    for widget in root.findChildren(QWidget):
        usable = isinstance(widget, QAbstractButton) or (
            widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        )
        is_ours = not widget.objectName().startswith("qt_") and not _is_inside(widget)
        is_empty = isinstance(widget, QLabel) and not widget.text()
        bare = type(widget) in {QWidget, QAbstractScrollArea} or widget.focusProxy() is not None
        if usable and is_ours and not is_empty and not bare:
            yield widget


def _is_inside(widget: QWidget) -> bool:
    """Tell whether a widget is a part of one of Qt's own controls, such as the list of a box."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QLineEdit | QComboBox | QAbstractSpinBox | QHeaderView):
            return True
        parent = parent.parentWidget()
    return False


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return widget.accessibleName() or spoken


def nameless(root: QWidget) -> list[str]:
    """Return the interactive widgets that no test or no screen reader can name."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {_place(widget)}"
        for widget in interactive(root)
        if not widget.objectName() or not name_of(widget).strip()
    ]


def reached_by_tab(qtbot: QtBot, window: QWidget) -> set[QWidget]:
    """Return all widgets that the focus comes to by Tab alone, once round."""
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.add(now)
    return reached


def out_of_reach(qtbot: QtBot, window: QWidget, root: QWidget) -> list[str]:
    """Return what stands in `root`, can take the focus by Tab, and never gets it."""
    reached = reached_by_tab(qtbot, window)
    missed = []
    for widget in interactive(root):
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if not widget.isVisible() or not widget.isEnabled() or not by_tab or widget in reached:
            continue
        if isinstance(widget, QAbstractButton) and _arrows_lead_to(widget, reached):
            continue
        missed.append(f"{type(widget).__name__} {widget.objectName()!r} in {_place(widget)}")
    return missed


def _arrows_lead_to(button: QAbstractButton, reached: set[QWidget]) -> bool:
    """Tell whether Tab comes to another button of the group, from which the arrows go on."""
    others = [other for other in reached if isinstance(other, QAbstractButton)]
    if button.group() is not None:
        return any(other.group() is button.group() for other in others)
    return button.autoExclusive() and any(
        other.autoExclusive() and other.parent() is button.parent() for other in others
    )


def clipped(root: QWidget) -> list[str]:
    """Return the words in sight that do not fit where they stand, or are cut by what holds them.

    What lies outside of the view of an area that scrolls is no fault: it can be reached.
    """
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton | QComboBox) or not widget.isVisible():
            continue
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text().strip()
        if not words or isinstance(widget, ElidedLabel) or words in widget.toolTip():
            continue  # cut on purpose, whole in the tooltip
        if not _fits(widget) or not _is_whole(widget):
            found.append(
                f"{type(widget).__name__} {widget.objectName()!r} in {_place(widget)}: "
                f"{words[:50]!r} needs {widget.sizeHint().toTuple()}, "
                f"has {widget.size().toTuple()}"
            )
    return found


def _fits(widget: QLabel | QAbstractButton | QComboBox) -> bool:
    if isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return words + _BOX_EDGES <= widget.width() + _SLACK
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) <= widget.height() + _SLACK
    hint = widget.sizeHint()
    return (
        hint.width() <= widget.width() + _SLACK
        and min(hint.height(), widget.fontMetrics().height()) <= widget.height() + _SLACK
    )


def _is_whole(widget: QWidget) -> bool:
    """Tell whether no parent cuts a part off the widget."""
    part = QRect(QPoint(0, 0), widget.size())
    child = widget
    while not child.isWindow() and (parent := child.parentWidget()) is not None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            # Beyond its view it scrolls: what counts from here is the area itself.
            child, part = area, QRect(QPoint(0, 0), area.size())
            continue
        part.moveTopLeft(child.mapTo(parent, part.topLeft()))
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(part):
            return False
        child = parent
    return True


def _place(widget: QWidget) -> str:
    """Return the nearest parent that has a name of ours."""
    parent = widget.parentWidget()
    while parent is not None:
        if parent.objectName() and not parent.objectName().startswith("qt_"):
            return parent.objectName()
        parent = parent.parentWidget()
    return "the window"
