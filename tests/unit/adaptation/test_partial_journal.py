from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.second_reading import second_store
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.project import Project
from tests.unit.adaptation.suggested import MODEL, make_ward


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_ward(tmp_path / "ward.sfda", ("a", "b")) as made:
        yield made


def opinion(sample_id: str, origin: Origin) -> Decision:
    return Decision(sample_id, Verdict.EDIT, MODEL, datetime.now(UTC), origin=origin)


def test_only_decisions_that_are_kept_and_what_takes_them_back_are_seen(project: Project) -> None:
    project.decide(opinion("a", Origin.REVIEW))
    store = second_store(project)
    assert store.journal() == []
    first = store.decide(opinion("a", Origin.SECOND))
    store.retract(first)
    project.retract(project.decide(opinion("b", Origin.REVIEW)))
    seen = store.journal()
    assert [(entry.sample_id, entry.retracts) for entry in seen] == [("a", None), ("a", first)]


def test_a_decision_that_would_not_be_seen_is_refused(project: Project) -> None:
    with pytest.raises(ValueError, match="would not be seen"):
        second_store(project).decide(opinion("a", Origin.REVIEW))
    assert project.decisions() == {}
