"""What was typed and chosen on a page, so that the page made in its place begins with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)


def keep_inputs(page: QWidget) -> dict[str, object]:
    """Return the value of each input that has a name."""
    return {widget.objectName(): _value(widget) for widget in _inputs(page)}


def fill_inputs(page: QWidget, kept: Mapping[str, object]) -> None:
    """Put values back as if they had been typed; what already stands there is left alone.

    A choice is found by what it stands for, not by its words, which may be in another language.
    """
    for widget in _inputs(page):
        value = kept.get(widget.objectName())
        if value is not None and value != _value(widget):
            _put(widget, value)


def _inputs(page: QWidget) -> Iterator[QWidget]:
    for widget in page.findChildren(QWidget):
        name = widget.objectName()
        if name and not name.startswith("qt_") and _value(widget) is not None:
            yield widget


def _value(widget: QWidget) -> object:
    if isinstance(widget, QLineEdit):
        return None if widget.isReadOnly() else widget.text()
    if isinstance(widget, QPlainTextEdit):
        return None if widget.isReadOnly() else widget.toPlainText()
    if isinstance(widget, QSpinBox | QDoubleSpinBox):
        return widget.value()
    if isinstance(widget, QAbstractButton):
        return widget.isChecked() if widget.isCheckable() else None
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QTabWidget):
        return widget.currentIndex()
    return None


def _put(widget: QWidget, value: object) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(str(value))
        widget.editingFinished.emit()
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value))
    elif isinstance(widget, QAbstractButton):
        if value or not widget.autoExclusive():  # the others of a group go off by themselves
            widget.setChecked(bool(value))
    elif isinstance(widget, QComboBox):
        place = widget.findData(value)
        widget.setCurrentIndex(place if place >= 0 else widget.currentIndex())
    elif isinstance(widget, QTabWidget) and isinstance(value, int):
        widget.setCurrentIndex(value)
    elif isinstance(widget, QSpinBox | QDoubleSpinBox):
        widget.setProperty("value", value)
