"""Why a report calls the adapted model neither better nor worse."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Undecided(StrEnum):
    """What stands behind a verdict that is none."""

    WENT_BACK = "went-back"
    """The anchor is 0: the adapted model is the source model, and nothing is left to decide."""
    ALIKE = "alike"
    """The scores are so near that no plausible number of held-out notes would tell."""
    TOO_FEW = "too-few"
    """The difference may be chance; more held-out notes would tell."""


def why_undecided(report: Mapping[str, Any]) -> Undecided | None:
    """Return why; `None` for a verdict, and where something changed that nobody measured."""
    verdict = report.get("verdict")
    if verdict in ("better", "worse"):
        return None
    if (report.get("training") or {}).get("anchor") == 0:
        return Undecided.WENT_BACK
    if verdict is None and not {"source", "adapted"} <= report.keys():
        return None
    # Older reports do not say how many more notes would tell.
    nearly_same = "more_notes" in report and report["more_notes"] is None
    return Undecided.ALIKE if nearly_same else Undecided.TOO_FEW


def anchor_was_found(report: Mapping[str, Any]) -> bool:
    """Tell whether cross-validation chose the anchor, and not whoever asked for the training."""
    return bool((report.get("training") or {}).get("anchor_f1"))


def went_back_sentence(report: Mapping[str, Any]) -> str:
    """Say for the command line that the anchor went back to the source, and what to do."""
    if anchor_was_found(report):
        return (
            "Nothing has changed: by cross-validation over the reviewed notes no step away from "
            "the source model was better, so the anchor went back to it (0), and the adapted model "
            "answers as it did. Review more notes, check the guideline, then adapt again."
        )
    return (
        "Nothing has changed: the anchor was set to 0, so the adapted model is the source model "
        "and answers as it did. Adapt again with --anchor auto or a share above 0."
    )
