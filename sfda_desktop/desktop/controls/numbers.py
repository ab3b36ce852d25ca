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
