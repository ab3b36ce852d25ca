"""What the tests of the methods share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.domain.samples import Record
from sfda_desktop.encoder import Encoder, inspect_model
from sfda_desktop.project import Project, Run, Split
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES


@pytest.fixture(scope="session")
def source(tiny_ner_model: Path) -> SourceModel:
    """A small model for entities that is never changed."""
    directory = inspect_model(tiny_ner_model)
    config = TrainingPlan(epochs=30, learning_rate=5e-3, batch_size=4).config(directory.codec, 1)
    return SourceModel(directory, Encoder.load(directory), directory.codec, config)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """A run in a project whose pool are the samples."""
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as project:
        project.add_records([Record(s) for s in SAMPLES], split=Split.POOL, source_name="test")
        yield project.start_run("suggest", {})
