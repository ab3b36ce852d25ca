"""The loop in its order, for whoever drives it: the window and the command line.

rank → suggest → (people review) → adapt → export, extract.
"""

from sfda_desktop.adaptation.adapting import adapt, held_out
from sfda_desktop.adaptation.curve_measuring import measure_curve
from sfda_desktop.adaptation.demonstration import prepare_demo_project
from sfda_desktop.adaptation.effort import effort
from sfda_desktop.adaptation.exporting import (
    adapted_in_use,
    export_annotations,
    export_model,
    model_files,
)
from sfda_desktop.adaptation.extraction import extract, facts, read_new_notes, save_facts
from sfda_desktop.adaptation.ranking import rank_notes
from sfda_desktop.adaptation.suggesting import plans_of, suggest
from sfda_desktop.adaptation.unadapted import evaluate_source
from sfda_desktop.adaptation.versions import compare_versions, use_version, versions

__all__ = [
    "adapt",
    "adapted_in_use",
    "compare_versions",
    "effort",
    "evaluate_source",
    "export_annotations",
    "export_model",
    "extract",
    "facts",
    "held_out",
    "measure_curve",
    "model_files",
    "plans_of",
    "prepare_demo_project",
    "rank_notes",
    "read_new_notes",
    "save_facts",
    "suggest",
    "use_version",
    "versions",
]
