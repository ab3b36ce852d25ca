"""The marks of a text: shared into lanes, laid out line by line only where they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument

from sfda_desktop.desktop.widgets.mark_geometry import LineMark, Place, line_marks, reach
from sfda_desktop.desktop.widgets.mark_painter import MarkPainter
from sfda_desktop.desktop.widgets.text_marks import TextMark, caption_lanes, lanes
from sfda_desktop.desktop.widgets.utf16 import TextPositions


class MarkLayer:
    """Knows where each mark of a document stands; geometry is kept until it is forgotten."""

    def __init__(self, painter: MarkPainter) -> None:
        """Start without marks; `painter` says how high lines are and how wide captions."""
        self._painter = painter
        self._text = ""
        self._positions = TextPositions("")
        self._document: QTextDocument | None = None
        self._lanes: list[int] = []
        self._caption_lanes: list[int] = []
        self._of_block: dict[int, list[int]] = {}
        self._geometry: dict[int, list[LineMark]] = {}
        self.marks: tuple[TextMark, ...] = ()

    @property
    def laid_out(self) -> list[LineMark]:
        """What has been laid out so far."""
        return [mark for marks in self._geometry.values() for mark in marks]

    def show(
        self,
        marks: Sequence[TextMark],
        text: str,
        positions: TextPositions,
        document: QTextDocument,
    ) -> None:
        """Take other marks of a `text`, which stands in the document at `positions`."""
        self.marks = tuple(marks)
        self._text, self._positions, self._document = text, positions, document
        self._of_block = {}
        for index, mark in enumerate(self.marks):
            block = document.findBlock(positions.to_utf16(mark.start))
            last = positions.to_utf16(mark.end)
            while block.isValid() and block.position() < last:
                self._of_block.setdefault(block.blockNumber(), []).append(index)
                block = block.next()
        self.share_lanes()

    def share_lanes(self) -> None:
        """Give marks and captions lanes in which they do not meet, with the type as it is now."""
        self._lanes = lanes(self.marks)
        self._caption_lanes = []
        if self._document is not None:
            metrics = QFontMetricsF(self._document.defaultFont())
            reaches = [
                reach(self._text, mark.start, self._painter.caption_width(mark), metrics)
                for mark in self.marks
            ]
            self._caption_lanes = caption_lanes(self.marks, self._lanes, reaches)

    def lanes_of_blocks(self) -> dict[int, int]:
        """Return how many lanes each block with marks needs, by its number."""
        return {
            number: 1 + max(self._caption_lanes[index] for index in indices)
            for number, indices in self._of_block.items()
        }

    def forget_geometry(self) -> None:
        """Lay out anew what is looked at next: the text moved."""
        self._geometry = {}

    def within(self, blocks: Iterable[QTextBlock], area: QRectF) -> list[LineMark]:
        """Return the marks of blocks whose line begins within the height of an area."""
        return [
            mark
            for mark in self._in_blocks(blocks)
            if area.top() <= mark.boxes[0].top() <= area.bottom()
        ]

    def at(self, blocks: Iterable[QTextBlock], place: QPointF) -> list[TextMark]:
        """Return the marks of blocks that cover a place of the document."""
        height = self._painter.lane_height
        return [one.mark for one in self._in_blocks(blocks) if one.covers(place, height)]

    def _in_blocks(self, blocks: Iterable[QTextBlock]) -> Iterator[LineMark]:
        for block in blocks:
            yield from self._in_block(block)

    def _in_block(self, block: QTextBlock) -> list[LineMark]:
        number = block.blockNumber()
        if self._document is None or number not in self._of_block:
            return []
        if number not in self._geometry:
            self._geometry[number] = line_marks(
                block,
                [
                    Place(
                        self.marks[index],
                        self._lanes[index],
                        self._positions.to_utf16(self.marks[index].start) - block.position(),
                        self._positions.to_utf16(self.marks[index].end) - block.position(),
                        self._caption_lanes[index],
                    )
                    for index in self._of_block[number]
                ],
                lane_height=self._painter.lane_height,
                right_edge=self._document.textWidth(),
                caption_width=self._painter.caption_width,
            )
        return self._geometry[number]
