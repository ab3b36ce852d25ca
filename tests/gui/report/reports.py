"""Reports as an adaptation leaves them, made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sfda_desktop.project import ModelRole, Project


def scores(f1: float) -> dict[str, Any]:
    label = {"f1": f1, "precision": f1 + 0.05, "recall": f1 - 0.05, "support": 40}
    return {
        "f1": f1,
        "precision": f1,
        "recall": f1,
        "macro_f1": f1,
        "ci95": [round(f1 - 0.04, 2), round(f1 + 0.04, 2)],
        "per_label": {
            "Treatment": label | {"ci95": [round(f1 - 0.05, 2), round(f1 + 0.05, 2)]},
            "Problem": label | {"support": 2},  # as reports were before labels had intervals
        },
    }


def report(verdict: str = "better", **more: Any) -> dict[str, Any]:
    return {
        "method": "sala",
        "strategy": "entropy",
        "seed": 13,
        "budget": 96,
        "source": scores(0.71),
        "adapted": scores(0.80),
        "difference": {"f1": 0.09, "ci95": [0.05, 0.13], "p": 0.002},
        "annotation": {"records": 96, "llm_calls": 192, "llm_seconds": 400.0, "unresolved": 3},
        "training": {
            "seconds": 200.0,
            "steps": 360,
            "device": "cpu",
            "dtype": "bf16",
            "anchor": 0.5,
        },
        "verdict": verdict,
        "model": "adapted",
        "source_model": {"path": "source", "sha256": "ab" * 32},
        "counts": {"held_out": 2},
    } | more


def gone_back(**training: Any) -> dict[str, Any]:
    """The report of an adaptation whose anchor went back to the source model."""
    nothing = {"f1": 0.0, "ci95": [0.0, 0.0], "p": 1.0}
    same = report("undecided", more_notes=None, adapted=scores(0.71), difference=nothing)
    found = {"anchor": 0.0, "anchor_f1": {"0.0": 0.7, "0.5": 0.6}}
    return same | {"training": same["training"] | found | training}


def trained_with() -> dict[str, Any]:
    """A training that tells what it was set to; reports did not hold that at first."""
    training: dict[str, Any] = report()["training"]
    return training | {
        "epochs": 10,
        "learning_rate": 2e-4,
        "batch_size": 4,
        "weight_decay": 0.01,
        "warm_up": 0.06,
        "paper": {"learning_rate": 2e-5, "epochs": 10, "batch_size": 4},
        "scaled_for_small_model": True,
    }


def bins(confidence: float, accuracy: float) -> list[dict[str, Any]]:
    """Two bins: one with claims, one without."""
    empty = {"low": 0.0, "high": 0.1, "count": 0, "confidence": 0.0, "accuracy": 0.0}
    return [empty, empty | {"count": 50, "confidence": confidence, "accuracy": accuracy}]


def calibrated(confidence: float, accuracy: float) -> dict[str, Any]:
    ece = abs(confidence - accuracy)
    return {
        "calibration": {
            "source": {"ece": 0.2, "bins": bins(0.9, 0.7)},
            "adapted": {"ece": ece, "bins": bins(confidence, accuracy)},
        }
    }


def confused() -> dict[str, Any]:
    """Two labels: one Problem is no longer called Treatment, an invented one is left."""

    def counts(wrong: int) -> dict[str, Any]:
        return {
            "labels": ["Problem", "Treatment"],
            "cells": [[5, wrong], [0, 7]],
            "cut": [2, 0],
            "missed": [0, 3],
            "invented": [1, 0],
        }

    return {"confusion": {"source": counts(4), "adapted": counts(0)}}


def save_full_report(path: Path) -> None:
    """Add a second model to the clinic's project, and a report with everything in it."""
    with Project.open(path) as project:
        model = project.register_model("adapted", "1" * 64, ModelRole.ADAPTED)
        project.save_report(
            None,
            report("undecided", more_notes=40, **calibrated(0.9, 0.8), **confused())
            | {"model_id": model.id, "errors_fixed": ["h1-1"], "errors_made": ["h1-2"]},
        )
