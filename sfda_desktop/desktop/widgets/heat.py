"""How unsure the model is of each word, as warmth behind it and a bar over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextDocument

from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.desktop.widgets.mark_geometry import Place, line_marks
from sfda_desktop.desktop.widgets.text_marks import Origin, TextMark
from sfda_desktop.desktop.widgets.utf16 import TextPositions

_BAR = 2.5
_WARMEST = 0.42
"""How opaque the ground of a word is where the model is as unsure as can be."""


@dataclass(frozen=True, slots=True)
class Heat:
    """A stretch of text (code points) and how unsure the model is there, 0 to 1."""

    start: int
    end: int
    share: float


class HeatLayer:
    """Draws heat behind a text; the bar over a word is as long as the model is unsure.

    So the strength of a colour is never all there is to see it by.
    """

    def __init__(self) -> None:
        """Start cold."""
        self._positions = TextPositions("")
        self._of_block: dict[int, list[Heat]] = {}
        self._boxes: dict[int, list[tuple[QRectF, float]]] = {}

    def show(
        self, heats: Sequence[Heat], document: QTextDocument, positions: TextPositions
    ) -> None:
        """Show other heat; no stretch reaches over the end of a line of the text."""
        self._positions, self._of_block = positions, {}
        self.forget_geometry()
        for heat in heats:
            number = document.findBlock(positions.to_utf16(heat.start)).blockNumber()
            self._of_block.setdefault(number, []).append(heat)

    def forget_geometry(self) -> None:
        """Compute anew where everything stands: the text has been laid out again."""
        self._boxes = {}

    def draw(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Draw what stands in some blocks, in document coordinates."""
        warm = QColor(current_theme().warn)
        painter.setPen(Qt.PenStyle.NoPen)
        for block in blocks:
            for box, share in self._boxes_in(block):
                warm.setAlphaF(_WARMEST * share)
                painter.setBrush(warm)
                painter.drawRoundedRect(box, 3, 3)
                warm.setAlphaF(1.0)
                painter.setBrush(warm)
                painter.drawRect(QRectF(box.left(), box.top() - 1, box.width() * share, _BAR))

    def _boxes_in(self, block: QTextBlock) -> list[tuple[QRectF, float]]:
        number = block.blockNumber()
        if number not in self._boxes:
            heats = {(heat.start, heat.end): heat.share for heat in self._of_block.get(number, ())}
            self._boxes[number] = [
                (box, heats[found.mark.start, found.mark.end])
                for found in line_marks(
                    block,
                    [
                        Place(
                            TextMark(start, end, "", -1, Origin.MODEL),
                            0,
                            self._positions.to_utf16(start) - block.position(),
                            self._positions.to_utf16(end) - block.position(),
                        )
                        for start, end in heats
                    ],
                    lane_height=0.0,
                    right_edge=0.0,
                )
                for box in found.boxes
            ]
        return self._boxes[number]
