"""What the model reads of each sample: word pieces, cut into windows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder.windows import Window, sliding_windows, window_round
from sfda_desktop.encoder.word_pieces import Pieces, PieceTokenizer
from sfda_desktop.tasks.codec import Head, Offsets, TaskCodec


@dataclass(frozen=True, slots=True)
class SampleInput:
    """One sample as the model reads it.

    `complete` is false where the marked entities lie too far apart for one window.
    """

    text: str
    pieces: Pieces
    windows: list[Window]
    complete: bool = True

    @property
    def offsets(self) -> Offsets:
        """Where the pieces that count stand in the text."""
        return self.pieces.offsets


def inputs_of(
    samples: Sequence[Sample], codec: TaskCodec, tokenizer: PieceTokenizer, *, max_length: int
) -> list[SampleInput]:
    """Tokenise the samples and cut what is longer than `max_length` pieces into windows.

    Token tasks: windows that overlap and cover everything. Sequence tasks: one window round the
    focus of `codec.model_text`.
    """
    texts, focuses = [], []
    for sample in samples:
        text, focus = codec.model_text(sample)
        texts.append(text)
        focuses.append(focus)
    capacity = max(1, max_length - tokenizer.specials)
    inputs = []
    for text, focus, pieces in zip(texts, focuses, tokenizer.pieces_of(texts), strict=True):
        if codec.head is Head.TOKEN:
            inputs.append(SampleInput(text, pieces, sliding_windows(len(pieces), capacity)))
        else:
            first, last = _pieces_within(pieces.offsets, focus)
            window, complete = window_round(len(pieces), capacity, first, last)
            inputs.append(SampleInput(text, pieces, [window], complete))
    return inputs


def _pieces_within(offsets: Offsets, focus: tuple[int, int]) -> tuple[int, int]:
    first = bisect_right([end for _, end in offsets], focus[0])
    last = bisect_left([start for start, _ in offsets], focus[1])
    return first, max(first, last)
