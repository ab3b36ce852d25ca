"""What it takes to go on reviewing, and what it is likely to bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sfda_desktop.adaptation.adapting import last_run
from sfda_desktop.adaptation.curve_measuring import KIND as CURVE
from sfda_desktop.adaptation.methods import METHODS
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.evaluation import CurvePoint, ExpectedGain, learning_curve
from sfda_desktop.project import REVIEWER, Project, Split
from sfda_desktop.review import PaceKeeper

ANOTHER_ROUND = 48
"""Notes that are asked about where none are waiting to be decided."""
TRAINING_NOISE = 0.015
"""F1 by which goes of one training differ; measured between 0.01 (averaged) and 0.02 (single)."""
WORTH = 0.015
"""F1 under which a gain is a hundredth in the report, or nothing."""
WIDEST = 0.15
"""Width of the interval beyond which a forecast says nothing."""
_EXACT = 0.001


class Unknown(StrEnum):
    """Why nothing can be said about the gain."""

    NOT_MEASURED = "not measured"
    TOO_FEW = "too few trainings"
    TOO_VAGUE = "too vague"


@dataclass(frozen=True, slots=True)
class Effort:
    """The forecast for deciding `more` notes beyond the `decided` ones.

    `minutes` follow from the pace of the present reviewer alone, `None` before there is one.
    `gain` is in F1 on the held-out notes, or else `unknown` says why. `tellable` is the smallest
    gain that these held-out notes would show.
    """

    decided: int
    more: int
    minutes: float | None
    gain: ExpectedGain | None
    unknown: Unknown | None
    tellable: float

    @property
    def can_stop(self) -> bool:
        """Whether little is to be expected, and no more to be hoped for than could be told."""
        gain = self.gain
        return gain is not None and gain.mean < WORTH and gain.ci95[1] < self.tellable


def effort(project: Project, more: int) -> Effort:
    """Forecast deciding `more` notes; 0 asks about another round."""
    more = more or ANOTHER_ROUND
    decided = sum(decision.verdict.decides for decision in project.decisions().values())
    log = DecisionLog(project.journal(Split.POOL))
    pace = PaceKeeper(log, project.settings.get(REVIEWER) or "").pace(more)
    reports = measured_reports(project)
    gain, unknown, tellable = None, None, WORTH
    if not reports:
        unknown = Unknown.NOT_MEASURED
    else:
        curve = learning_curve(curve_points(project, reports))
        tellable = max(WORTH, 2 * _error_of(reports[-1]["difference"]))
        if curve is None:
            unknown = Unknown.TOO_FEW
        else:
            gain = curve.gain(decided, more)
            low, high = gain.ci95
            if high - low > WIDEST:
                gain, unknown = None, Unknown.TOO_VAGUE
    return Effort(decided, more, pace.minutes_left, gain, unknown, tellable)


def measured_reports(project: Project) -> list[dict[str, Any]]:
    """Return the reports whose gains lie on one curve with that of the newest, oldest first.

    Only where notes are chosen and decided does their number say how much was learned.
    """
    reports = [
        report.report
        for report in project.reports()
        if "difference" in report.report
        and "counts" in report.report
        and report.report.get("method") in METHODS
        and METHODS[report.report["method"]].selects
    ]
    if not reports:
        return []
    return [report for report in reports if _company(report) == _company(reports[-1])]


def curve_points(project: Project, reports: list[dict[str, Any]]) -> list[CurvePoint]:
    """Return what was measured: by the trainings, and by trainings on parts of the notes."""
    newest = reports[-1]
    points = [
        CurvePoint(
            int(report["counts"].get("decided", 0)),
            float(report["difference"]["f1"]),
            _with_noise(_error_of(report["difference"])),
        )
        for report in reports
    ]
    if not METHODS[newest["method"]].asks_llm:
        points.append(CurvePoint(0, 0.0, _EXACT))  # with nothing learned it is the source model
    run = last_run(project, CURVE)
    if run is not None and run.result is not None and _company(run.result) == _company(newest):
        points += [
            CurvePoint(int(notes), float(gain), _with_noise(float(error)))
            for notes, gain, error in run.result["points"]
        ]
    return points


def _company(report: Mapping[str, Any]) -> tuple[object, bool]:
    """Return what reports must share for their gains to lie on one curve.

    Where a language model suggests, there is something to learn before anything is decided.
    """
    source = report.get("source_model", {}).get("sha256")
    return source, METHODS[report["method"]].asks_llm


def _error_of(difference: Mapping[str, Any]) -> float:
    low, high = difference["ci95"]
    return float(high - low) / (2 * 1.959964)


def _with_noise(error: float) -> float:
    return float((error**2 + TRAINING_NOISE**2) ** 0.5)
