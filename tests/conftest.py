"""What every test may use: a real source model, small enough to build in a moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.encoder.offline import go_offline
from tests.tiny_models import TINY_NEGATION, TINY_RELATIONS, build_tiny_model

go_offline()


@pytest.fixture(scope="session")
def tiny_ner_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source model directory for `ner` with random weights; copy it before changing it."""
    return build_tiny_model(tmp_path_factory.mktemp("models") / "tiny-ner")


@pytest.fixture(scope="session")
def tiny_nd_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for `nd`."""
    return build_tiny_model(tmp_path_factory.mktemp("models") / "tiny-nd", TINY_NEGATION)


@pytest.fixture(scope="session")
def tiny_re_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for `re`."""
    return build_tiny_model(tmp_path_factory.mktemp("models") / "tiny-re", TINY_RELATIONS)
