"""The program as its users run it: real entry points, real files, the real SmolLM2."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sfda_desktop.adaptation.demonstration import find_llm
from tests.e2e.program import command, environment, spans, write_jsonl

Sfda = Callable[..., "subprocess.CompletedProcess[str]"]

POOL = (
    ("p1", "d1", "Patient denies chest pain and has fever."),
    ("p2", "d1", "Started on METFORMIN (GLUCOPHAGE) daily."),
    ("p3", "d2", "CT showed pneumonia."),
    ("p4", "d2", "Blood glucose was normal 😀 today."),
    ("p5", "d3", "History of diabetes and hypertension."),
    ("p6", "d3", "Given aspirin for chest pain."),
    ("p7", "d4", "Tobacco: no, Alcohol: no."),
    ("p8", "d4", "肺炎と糖尿病の既往がある。"),
)
TEST = (
    ("t1", "d8", "No fever, no cough.", [(3, 8, "Problem"), (13, 18, "Problem")]),
    ("t2", "d8", "MRI of the chest.", [(0, 3, "Test")]),
    ("t3", "d9", "Insulin was started.", [(0, 7, "Treatment")]),
)


@pytest.fixture(scope="session")
def llm() -> Path:
    """SmolLM2-135M-Instruct, the language model of the demonstration."""
    return find_llm()


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """Eight unlabeled records of four documents."""
    return write_jsonl(
        tmp_path / "pool.jsonl", [{"id": i, "doc": d, "text": t} for i, d, t in POOL]
    )


@pytest.fixture
def test_file(tmp_path: Path) -> Path:
    """Three labeled records of two other documents."""
    return write_jsonl(
        tmp_path / "test.jsonl",
        [{"id": i, "doc": d, "text": t, "entities": spans(found)} for i, d, t, found in TEST],
    )


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    """What a reviewer decided on some of the pool, and one label that nobody may read."""
    return write_jsonl(
        tmp_path / "decisions.jsonl",
        [
            {"id": "p1", "text": POOL[0][2], "entities": spans([(15, 25, "Problem")])},
            {"id": "p3", "text": POOL[2][2], "entities": spans([(0, 2, "Test")])},
        ],
    )


@pytest.fixture
def sfda(tmp_path: Path) -> Sfda:
    """Run `sfda` with a home of its own."""

    def run(*arguments: object, timeout: float = 300) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(arguments),
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment(tmp_path),
            timeout=timeout,
            check=False,
        )

    return run
