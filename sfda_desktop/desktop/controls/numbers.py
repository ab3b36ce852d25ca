"""Fields for numbers, their text as far from the edge as in every other field."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

_LEFT = 8  # pixels; a style sheet's padding does not reach the line inside a spin box


class NumberBox(QSpinBox):
    """A field for a whole number."""

    def __init__(self) -> None:
        super().__init__()
        _indent(self)


class DecimalBox(QDoubleSpinBox):
    """A field for a number with decimals."""

    def __init__(self) -> None:
        super().__init__()
        _indent(self)


def _indent(box: QAbstractSpinBox) -> None:
    line = box.lineEdit()
    if line is not None:
        line.setTextMargins(_LEFT, 0, 0, 0)


def whole_box(name: str, least: int, most: int, value: int) -> NumberBox:
    """Return a field of whole numbers with a name, its bounds and what stands there at first."""
    box = NumberBox()
    box.setObjectName(name)
    box.setRange(least, most)
    box.setValue(value)
    return box


def decimal_box(name: str, most: float, step: float, digits: int, value: float) -> DecimalBox:
    """Return a field of numbers from 0 to `most` with a name and what stands there at first."""
    box = DecimalBox()
    box.setObjectName(name)
    box.setDecimals(digits)
    box.setRange(0.0, most)
    box.setSingleStep(step)
    box.setValue(value)
    return box
