"""The tasks: one codec each. Nowhere else does code ask which task it is."""

from sfda_desktop.tasks.codec import Fact, Head, TaskCodec
from sfda_desktop.tasks.registry import (
    TASK_NAMES,
    codec_for,
    codec_for_texts,
    infer_spec,
    task_shown_by,
)

__all__ = [
    "TASK_NAMES",
    "Fact",
    "Head",
    "TaskCodec",
    "codec_for",
    "codec_for_texts",
    "infer_spec",
    "task_shown_by",
]
