"""The tiny source model in memory, and samples for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.encoder import Encoder, ModelDirectory, inspect_model


@pytest.fixture(scope="session")
def directory(tiny_ner_model: Path) -> ModelDirectory:
    return inspect_model(tiny_ner_model)


@pytest.fixture(scope="session")
def encoder(directory: ModelDirectory) -> Encoder:
    return Encoder.load(directory, device="cpu", dtype="float32")


@pytest.fixture(scope="session")
def labeled() -> list[LabeledSample]:
    """Twenty sentences of two patterns that a tiny model learns in a few epochs."""
    result = []
    for number in range(20):
        if number % 2:
            text = "patient has pneumonia and was given aspirin"
            spans = [Span(12, 21, "Problem"), Span(36, 43, "Treatment")]
        else:
            text = f"history of fever and cough no {number} mg"
            spans = [Span(11, 16, "Problem"), Span(21, 26, "Problem")]
        sample = Sample(f"s{number}", text, doc=f"d{number // 4}")
        result.append(LabeledSample(sample, SpanAnswer.of(spans)))
    return result
