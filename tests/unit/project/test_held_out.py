from __future__ import annotations

import pytest

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project, Split
from tests.unit.project.conftest import COUGH, FEVER, decision, record, suggestion


def held_out(project: Project) -> list[str]:
    return [sample.id for sample in project.samples(Split.HELD_OUT)]


def test_an_id_takes_its_document_along(project: Project) -> None:
    assert project.move_to_held_out(ids=["s4"]) == 3
    assert held_out(project) == ["s3", "s4", "s5"]


def test_splitting_goes_by_document_and_repeats_with_its_seed(project: Project) -> None:
    assert project.split_held_out(0.3, seed=7) == 3
    first = held_out(project)
    assert len({sample.doc for sample in project.samples(Split.HELD_OUT)}) == 1
    assert project.return_to_pool() == 3
    assert project.split_held_out(0.3, seed=7) == 3
    assert held_out(project) == first
    assert project.check() == []


def test_at_least_one_document_stays_in_the_pool(project: Project) -> None:
    assert project.split_held_out(0.99) == 6
    assert len(project.samples(Split.POOL)) == 3


def test_samples_without_document_are_drawn_one_by_one(project: Project) -> None:
    project.move_to_held_out(docs=["d0", "d1", "d2"])
    project.add_records([record(f"n{n}") for n in range(10)], split=Split.POOL, source_name="x")
    assert project.split_held_out(0.5) == 5


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_senseless_share_is_refused(project: Project, share: float) -> None:
    with pytest.raises(ProjectError, match="share"):
        project.split_held_out(share)


@pytest.mark.parametrize("use", ["selected", "suggested", "decided", "taken back"])
def test_what_has_taught_the_model_cannot_measure_it(project: Project, use: str) -> None:
    run = project.start_run("adapt", {})
    if use == "selected":
        run.save_selection(["s4"])
    elif use == "suggested":
        run.save_suggestion(0, suggestion("s4"))
    else:
        seq = project.decide(decision("s4"))
        if use == "taken back":
            project.retract(seq)
    with pytest.raises(ProjectError, match="1 of these notes have already been"):
        project.move_to_held_out(docs=["d1", "d2"])
    assert held_out(project) == []
    # A split draws from the documents that nobody used: here both others.
    assert project.split_held_out(0.9) == 6
    assert "s4" not in held_out(project)


def test_a_document_among_the_new_notes_cannot_be_held_out(project: Project) -> None:
    project.add_records([record("n", doc="d1")], split=Split.NEW, source_name="x")
    with pytest.raises(ProjectError, match="also among the new or development notes"):
        project.move_to_held_out(docs=["d1"])
    assert held_out(project) == []


def test_held_out_notes_are_never_selected_nor_suggested(project: Project) -> None:
    project.move_to_held_out(docs=["d1"])
    run = project.start_run("adapt", {})
    with pytest.raises(ProjectError, match="1 of the selected notes are not in the pool"):
        run.save_selection(["s0", "s4"])
    assert run.selection() == []
    with pytest.raises(ProjectError, match="held out for measuring"):
        run.save_suggestion(0, suggestion("s4"))
    assert run.suggestions(0) == {}


def test_gold_is_imported_or_given_or_decided_blind(project: Project) -> None:
    project.move_to_held_out(docs=["d0"])
    project.set_gold("s1", COUGH)
    seq = project.decide(decision("s2", SpanAnswer()))
    assert project.gold(Split.HELD_OUT) == {"s0": FEVER, "s1": COUGH, "s2": SpanAnswer()}
    assert project.decisions() == {}
    assert project.counts().decided == 0
    project.retract(seq)
    assert project.gold(Split.HELD_OUT)["s2"] == FEVER
    assert project.gold(Split.POOL) == {}
    assert project.gold_of(["s2", "s7"]) == {"s2": FEVER}


def test_gold_counts_what_was_decided_blind(project: Project) -> None:
    project.move_to_held_out(docs=["d1"])
    project.decide(decision("s3"))
    assert project.counts().gold[Split.HELD_OUT] == 1


def test_gold_of_an_unknown_sample_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="no note with the id nowhere"):
        project.set_gold("nowhere", FEVER)


def test_the_split_stays_once_something_rests_on_it(project: Project) -> None:
    project.move_to_held_out(docs=["d0"])
    project.decide(decision("s0"))
    with pytest.raises(ProjectError, match="labelled here"):
        project.return_to_pool()
    project.save_report(None, {"f1": 0.5})
    with pytest.raises(ProjectError, match="report already rests"):
        project.return_to_pool()
