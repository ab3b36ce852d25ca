"""F1 with bootstrap intervals, before against after, and seqeval's opinion (CONTRACT section 4)."""

from sfda_desktop.evaluation.bootstrap import FINER_RESAMPLES
from sfda_desktop.evaluation.calibration import Calibration, calibration
from sfda_desktop.evaluation.confusion import Confusion, confusion
from sfda_desktop.evaluation.curves import Curve, Level, Point, draw_curves
from sfda_desktop.evaluation.holm import holm
from sfda_desktop.evaluation.learning_curve import (
    CurvePoint,
    ExpectedGain,
    LearningCurve,
    learning_curve,
)
from sfda_desktop.evaluation.paired import (
    PairedResamples,
    mean_of,
    paired_difference,
    paired_resamples,
)
from sfda_desktop.evaluation.power import more_notes
from sfda_desktop.evaluation.scoring import annotation_f1, mean_score_interval, score
from sfda_desktop.evaluation.seqeval_check import check_against_seqeval

__all__ = [
    "FINER_RESAMPLES",
    "Calibration",
    "Confusion",
    "Curve",
    "CurvePoint",
    "ExpectedGain",
    "LearningCurve",
    "Level",
    "PairedResamples",
    "Point",
    "annotation_f1",
    "calibration",
    "check_against_seqeval",
    "confusion",
    "draw_curves",
    "holm",
    "learning_curve",
    "mean_of",
    "mean_score_interval",
    "more_notes",
    "paired_difference",
    "paired_resamples",
    "score",
]
