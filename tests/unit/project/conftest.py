from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split

TEXT = "fever and cough, no dyspnea"
FEVER = SpanAnswer((Span(0, 5, "Problem"),))
COUGH = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Problem")))

SPEC = TaskSpec(
    "ner", (LabelSpec("Problem", "What ails"), LabelSpec("Test")), guideline="Mark problems."
)


@pytest.fixture
def spec() -> TaskSpec:
    return SPEC


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ward.sfda"


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with nine pool samples s0 to s8 in documents d0, d1, d2; gold for 0 to 2."""
    path = tmp_path_factory.mktemp("template") / "ward.sfda"
    with Project.create(path, spec=SPEC) as made:
        made.add_records(
            [record(f"s{n}", doc=f"d{n // 3}", answer=FEVER if n < 3 else None) for n in range(9)],
            split=Split.POOL,
            source_name="pool.jsonl",
        )
    return path


@pytest.fixture
def project(path: Path, ward: Path) -> Iterator[Project]:
    """A copy of `ward`, open."""
    shutil.copy(ward, path)
    with Project.open(path) as opened:
        yield opened


def record(
    sample_id: str, *, doc: str | None = None, text: str = TEXT, answer: Answer | None = None
) -> Record:
    return Record(Sample(sample_id, text, doc), answer)


def decision(
    sample_id: str, answer: Answer | None = FEVER, verdict: Verdict = Verdict.ACCEPT
) -> Decision:
    return Decision(sample_id, verdict, answer, datetime.now(UTC), reviewer="nurse", seconds=2.5)


def prediction(sample_id: str, entropy: float, answer: Answer = FEVER) -> Prediction:
    spans = len(answer.spans) if isinstance(answer, SpanAnswer) else 1
    return Prediction(
        sample_id,
        answer,
        Uncertainty(entropy, entropy / 2, 1 - entropy),
        confidences=(0.75,) * spans,
        unsure_at=((0, 5, entropy), (6, 9, 0.1)),
    )


def suggestion(sample_id: str, answer: Answer = COUGH) -> Suggestion:
    return Suggestion(sample_id, answer, FEVER, '{"cough": "Problem"}', True, 1, 0.875, 1.5)
