"""What cannot be done is refused with a sentence."""

from __future__ import annotations

import pytest

from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan, read_anchor
from sfda_desktop.domain.errors import InputError


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"method": "magic"}, "no method named 'magic'"),
        ({"budget": 0}, "budget must be at least 1"),
        ({"iterations": 0}, "iterations must be at least 1"),
        ({"temperature": -1.0}, "temperature must be between"),
        ({"share": 0.0}, "share of demonstrations"),
    ],
)
def test_annotation_plans(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        AnnotationPlan(**change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"anchor": 1.5}, "anchor must be"),
        ({"anchor": float("nan")}, "anchor must be"),
        ({"epochs": 0}, "epochs must be"),
        ({"batch_size": -2}, "batch size must be"),
        ({"learning_rate": 1.0}, "learning rate must be"),
    ],
)
def test_adaptation_plans(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        AdaptationPlan(**change)  # type: ignore[arg-type]


def test_anchors_as_they_are_typed() -> None:
    assert read_anchor("auto") == "auto"
    assert read_anchor("0.25") == 0.25
    with pytest.raises(InputError, match="not 'much'"):
        read_anchor("much")
