"""F1 with bootstrap intervals, before against after, and seqeval's opinion (CONTRACT section 4)."""

from sfda_desktop.evaluation.paired import paired_difference
from sfda_desktop.evaluation.scoring import annotation_f1, score
from sfda_desktop.evaluation.seqeval_check import check_against_seqeval

__all__ = ["annotation_f1", "check_against_seqeval", "paired_difference", "score"]
