from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.recorded_reviewer import RecordedReviewer
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.project import Project, Split
from tests.e2e.program import write_jsonl
from tests.tiny_models import TINY_RELATIONS, TINY_SPEC

IDS = ("d", "b", "a", "c")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        notes = [Record(Sample(i, "fever", i)) for i in IDS]
        made.add_records(notes, split=Split.POOL, source_name="pool")
        yield made


def test_a_reviewer_with_little_time_decides_on_the_first_shown_and_keeps_to_them(
    project: Project, tmp_path: Path
) -> None:
    path = write_jsonl(tmp_path / "d.jsonl", [{"id": i, "entities": []} for i in IDS])
    assert list(RecordedReviewer(path, project, 2)(IDS)) == ["d", "b"]
    # after an interruption, or when training asks in another order
    assert set(RecordedReviewer(path, project, 2)(sorted(IDS))) == {"d", "b"}
    assert set(RecordedReviewer(path, project)(IDS)) == set(IDS)


def test_what_a_person_decided_stands_before_the_file_and_beside_it(
    project: Project, tmp_path: Path
) -> None:
    path = write_jsonl(tmp_path / "d.jsonl", [{"id": i, "entities": []} for i in "abc"])
    RecordedReviewer(path, project)(("a", "c"))
    found = SpanAnswer((Span(0, 5, "Problem"),))
    now = datetime.now(UTC)
    for sample_id in "ad":
        project.decide(Decision(sample_id, Verdict.EDIT, found, now, "Sato"))
    project.decide(Decision("b", Verdict.ACCEPT, found, now, "Sato", origin=Origin.BULK))
    nothing = SpanAnswer(())
    decided = RecordedReviewer(path, project)(("a", "b", "d"))
    assert decided == {"a": found, "d": found, "b": nothing}
    assert project.decisions()["a"].reviewer == "Sato"
    other = write_jsonl(tmp_path / "other.jsonl", [{"id": "a", "entities": []}])
    assert RecordedReviewer(other, project)(IDS) == {"a": found, "d": found}


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, False),
        ({"head": {"start": 8, "end": 15}, "tail": {"start": 20, "end": 25}}, False),
        ({"head": {"start": 0, "end": 1}, "tail": {"start": 20, "end": 25}}, True),
        ({"head": {"start": 8, "end": 15}}, True),
    ],
)
def test_a_decision_about_another_pair_is_none(
    tmp_path: Path, said: dict[str, object], refused: bool
) -> None:
    marks = (Mark("head", 8, 15, {}), Mark("tail", 20, 25, {}))
    with Project.create(tmp_path / "re.sfda", spec=TINY_RELATIONS) as project:
        pair = Sample("a", "Started aspirin for fever.", "d", marks)
        project.add_records([Record(pair)], split=Split.POOL, source_name="pool")
        path = write_jsonl(tmp_path / "d.jsonl", [{"id": "a", "label": "treats", **said}])
        if not refused:
            assert RecordedReviewer(path, project)(["a"])
            return
        with pytest.raises(RecordError, match="line 1"):
            RecordedReviewer(path, project)(["a"])
        assert project.decisions() == {}
