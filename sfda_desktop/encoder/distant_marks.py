"""Marked entities that lie too far apart to be read together (METHODS, Training defaults)."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder.base_directory import BaseDirectory
from sfda_desktop.encoder.inputs import inputs_of
from sfda_desktop.encoder.loading import load_tokenizer
from sfda_desktop.encoder.word_pieces import PieceTokenizer
from sfda_desktop.tasks.codec import Head, TaskCodec

AT_ONCE = 4_096


def longest_window(directory: BaseDirectory, codec: TaskCodec, *, training: bool = False) -> int:
    """Return how many word pieces the model reads together; with `training` while it learns."""
    longest = min(directory.positions, codec.spec.max_length or directory.positions)
    return min(longest, codec.training.max_length) if training else longest


def far_apart(
    directory: BaseDirectory, samples: Sequence[Sample], codec: TaskCodec, *, training: bool = False
) -> tuple[str, ...]:
    """Return the ids of the samples whose marked entities do not fit one window of the model.

    With `training` the window is that of the task's training, which is shorter for some. Tasks
    that read everything, window by window, have none.
    """
    if codec.head is Head.TOKEN or not samples:
        return ()
    tokenizer = load_tokenizer(directory)
    tokenizer.add_tokens(list(codec.marker_tokens))
    pieces = PieceTokenizer(tokenizer, where=str(directory.path))
    longest = longest_window(directory, codec, training=training)
    found: list[str] = []
    for begin in range(0, len(samples), AT_ONCE):
        part = samples[begin : begin + AT_ONCE]
        read = inputs_of(part, codec, pieces, max_length=longest)
        found += [s.id for s, item in zip(part, read, strict=True) if not item.complete]
    return tuple(found)
