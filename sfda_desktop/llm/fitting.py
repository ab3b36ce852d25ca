"""Whether a model fits in this machine's memory and how many threads it should use."""

from __future__ import annotations

import os

import psutil

from sfda_desktop.domain.errors import EngineRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm.inspection import GgufReport

SMALLEST_CONTEXT = 512
"""Tokens; the question about one sentence with a short answer takes about that much."""


def available_memory() -> int:
    """Return the bytes that can be used without swapping."""
    return int(psutil.virtual_memory().available)


def default_threads() -> int:
    """Return how many threads answer fastest: one for each processor core this program may use.

    Hyper-threads share the arithmetic units that llama.cpp keeps busy, so they do not count.
    """
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else physical
    return max(1, min(physical, allowed))


def check_fits(report: GgufReport, context: int, available: int | None = None) -> None:
    """Refuse a model that would not fit, before anything is loaded.

    `context` is in tokens, `available` in bytes (`None`: what the machine has free now).

    Raises:
        EngineRefused: it does not fit; the message says what is needed, what is free, and which
            context would fit.
    """
    if context < SMALLEST_CONTEXT:
        raise EngineRefused(
            tr(
                "A context of {context:,} tokens is too short for a question. Choose "
                "at least {smallest_context:,}.",
                context=context,
                smallest_context=SMALLEST_CONTEXT,
            )
        )
    if context > report.context_length:
        raise EngineRefused(
            tr(
                "{name} was trained for texts of up to {context_length:,} tokens; a "
                "context of {context:,} would give senseless answers. Choose at most "
                "{context_length:,}.",
                name=report.path.name,
                context_length=report.context_length,
                context=context,
            )
        )
    free = available_memory() if available is None else available
    needed = report.memory_needed(context)
    if needed <= free:
        return
    fitting = report.largest_context(free)
    advice = (
        tr(
            "Choose a context of at most {tokens:,} tokens, or close other programs.",
            tokens=fitting,
        )
        if fitting >= SMALLEST_CONTEXT
        else tr("Close other programs, or choose a smaller model or a stronger quantisation of it.")
    )
    raise EngineRefused(
        tr(
            "{name} does not fit in this machine's memory: with a context of "
            "{context:,} tokens it needs about {needed}, and {free} are free. "
            "{advice}",
            name=report.path.name,
            context=context,
            needed=_gigabytes(needed),
            free=_gigabytes(free),
            advice=advice,
        )
    )


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"
