"""The small model: look at it, load it, predict, fine-tune, save. The only home of torch.

Importing this package is cheap; torch and transformers are imported with the first name that
needs them (PEP 562), so that the window can paint before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sfda_desktop.encoder.base_directory import BaseDirectory, inspect_base
from sfda_desktop.encoder.config import FineTuneConfig, training_defaults
from sfda_desktop.encoder.hardware import Hardware, describe_hardware
from sfda_desktop.encoder.model_directory import (
    LabelsDoNotFit,
    ModelDirectory,
    TaskNotNamed,
    inspect_model,
)
from sfda_desktop.encoder.offline import go_offline

if TYPE_CHECKING:
    from sfda_desktop.encoder.averaging import WeightAverage
    from sfda_desktop.encoder.distant_marks import far_apart, longest_window
    from sfda_desktop.encoder.encoder import Encoder
    from sfda_desktop.encoder.fine_tuning import FineTuneResult, fine_tune
    from sfda_desktop.encoder.interpolation import interpolate
    from sfda_desktop.encoder.predict import PredictedPool
    from sfda_desktop.encoder.processor import set_threads

_NEED_TORCH = {
    "Encoder": "encoder",
    "FineTuneResult": "fine_tuning",
    "PredictedPool": "predict",
    "fine_tune": "fine_tuning",
    "interpolate": "interpolation",
    "set_threads": "processor",
    "WeightAverage": "averaging",
    "far_apart": "distant_marks",
    "longest_window": "distant_marks",
}

__all__ = [
    "BaseDirectory",
    "Encoder",
    "FineTuneConfig",
    "FineTuneResult",
    "Hardware",
    "LabelsDoNotFit",
    "ModelDirectory",
    "PredictedPool",
    "TaskNotNamed",
    "WeightAverage",
    "describe_hardware",
    "far_apart",
    "fine_tune",
    "go_offline",
    "inspect_base",
    "inspect_model",
    "interpolate",
    "longest_window",
    "set_threads",
    "training_defaults",
]


def __getattr__(name: str) -> Any:
    if name not in _NEED_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_NEED_TORCH[name]}"), name)
    globals()[name] = value
    return value
