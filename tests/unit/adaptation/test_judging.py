from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.adapting import accepted_unseen, decisions_of
from sfda_desktop.adaptation.auditing import (
    accept_audited,
    audit_outcome,
    audit_standing,
    draw_audit,
)
from sfda_desktop.adaptation.judging import accept_in_bulk, bulk_scope, revoke
from sfda_desktop.adaptation.second_reading import (
    adjudicate,
    adjudication_store,
    agreement_of,
    disputes,
    draw_second_sample,
    second_standing,
    second_store,
)
from sfda_desktop.adaptation.spot_checking import (
    accepted_batches,
    draw_spot_check,
    spot_check_outcome,
)
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.errors import InputError, ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Purpose, QueueFilter, QueueState, Run, Split
from sfda_desktop.review import ReviewSession

TEXT = "fever and cough, no dyspnea"
FEVER = SpanAnswer((Span(0, 5, "Problem"),))
COUGH = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Problem")))
NOTES = 600


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(
        tmp_path / "ward.sfda", spec=TaskSpec("ner", (LabelSpec("Problem"),))
    ) as made:
        made.add_records(
            [Record(Sample(f"s{n}", TEXT)) for n in range(NOTES)],
            split=Split.POOL,
            source_name="pool",
        )
        made.add_records([Record(Sample("held", TEXT))], split=Split.HELD_OUT, source_name="held")
        yield made


@pytest.fixture
def run(project: Project) -> Run:
    """Every note has a suggestion; the language model added a span."""
    run = project.start_run("suggest", {"seed": 5})
    ids = [f"s{n}" for n in range(NOTES)]
    run.save_selection(ids)
    run.save_suggestions(
        1,
        [Suggestion(i, COUGH, FEVER, "", True, 0, 0.5 + n / 1200, 1.0) for n, i in enumerate(ids)],
    )
    return run


def review(project: Project, ids: tuple[str, ...], wrong: int = 0) -> None:
    for number, sample_id in enumerate(ids):
        answer = FEVER if number < wrong else COUGH
        project.decide(Decision(sample_id, Verdict.EDIT, answer, datetime.now(UTC)))


def test_what_an_audit_shows_is_accepted_as_one_step_and_can_be_revoked(
    project: Project, run: Run
) -> None:
    draw = draw_audit(project, run, per_kind=200, seed=3)
    assert len(draw.ids) == 200
    with pytest.raises(InputError, match="200 suggestions are not reviewed yet"):
        audit_outcome(project, run)
    review(project, draw.ids)
    result = audit_outcome(project, run)
    assert len(result.accepted) == NOTES - 200
    batch = accept_audited(project, run, result, reviewer="nurse")
    decisions = project.decisions()
    assert {decisions[i].origin for i in result.accepted} == {Origin.AUTOMATIC}
    assert project.queue.counts(QueueFilter()).states == {
        QueueState.DECIDED: 200,
        QueueState.AUTOMATIC: 400,
    }
    check = draw_spot_check(project, run, batch, count=40, seed=9)
    with pytest.raises(InputError, match="40 suggestions are not reviewed yet"):
        spot_check_outcome(project, run, check)
    review(project, check.ids, wrong=10)
    assert spot_check_outcome(project, run, check).broken
    [accepted] = accepted_batches(project, run)
    assert (accepted.number, accepted.reviewer, len(accepted.ids)) == (batch, "nurse", 400)
    assert accepted.outcome == spot_check_outcome(project, run, check)
    assert revoke(project, batch, reviewer="nurse") == 360
    assert len(project.decisions()) == 240
    assert accepted_batches(project, run) == []
    assert project.check() == []


def test_after_a_broken_promise_nothing_is_accepted_before_another_look(
    project: Project, run: Run
) -> None:
    review(project, draw_audit(project, run, per_kind=200, seed=3).ids)
    result = audit_outcome(project, run)
    batch = accept_audited(project, run, result, reviewer="nurse")
    standing = audit_standing(project, run)
    assert standing is not None
    assert standing.result is not None
    assert (
        standing.result.sentence == "All suggestions that the audit allows to accept are decided."
    )
    check = draw_spot_check(project, run, batch, count=40, seed=9)
    review(project, check.ids, wrong=40)
    revoke(project, batch, reviewer="nurse")
    standing = audit_standing(project, run)
    assert standing is not None
    assert standing.broken
    with pytest.raises(InputError, match="too many errors since this audit"):
        accept_audited(project, run, result, reviewer="nurse")
    draw_audit(project, run, per_kind=300, seed=4)
    standing = audit_standing(project, run)
    assert standing is not None
    assert not standing.broken


def test_a_second_look_costs_more_and_keeps_the_stock(project: Project, run: Run) -> None:
    project.decide(Decision("s0", Verdict.ACCEPT, COUGH, datetime.now(UTC)))
    first = draw_audit(project, run, per_kind=150, seed=3)
    review(project, first.ids, wrong=5)
    assert audit_outcome(project, run).accepted == ()
    second = draw_audit(project, run, per_kind=300, seed=4)
    assert set(first.ids) < set(second.ids)
    assert (first.plan["look"], second.plan["look"]) == (1, 2)
    assert "s0" not in second.plan["stock"]
    assert second.plan["stock"] == first.plan["stock"]


def test_bulk_accept_does_what_the_preview_counted_and_nothing_held_out(
    project: Project, run: Run
) -> None:
    review(project, ("s599",))
    scope = bulk_scope(
        project, run, QueueFilter(labels=frozenset({"Problem"}), least_confidence=0.9)
    )
    assert len(scope.ids) == 119
    assert scope.kinds == {Disagreement.ADDED: 119}
    assert scope.examples(3) == (scope.ids[0], scope.ids[59], scope.ids[118])
    assert scope.examples(500) == scope.ids
    batch = accept_in_bulk(project, run, scope.ids, reviewer="nurse")
    assert [entry.sample_id for entry in project.batch(batch)] == list(scope.ids)
    assert project.decisions()["s590"].origin is Origin.BULK
    assert len(project.decisions()) == 120
    assert revoke(project, batch, reviewer="nurse") == 119
    with pytest.raises(ProjectError, match="1 of these notes are not in the pool"):
        project.decide_all(
            [Decision("held", Verdict.ACCEPT, COUGH, datetime.now(UTC), origin=Origin.BULK)]
        )


def test_notes_drawn_to_measure_suggestions_are_never_accepted_in_bulk(
    project: Project, run: Run
) -> None:
    audit = draw_audit(project, run, per_kind=200, seed=3)
    blind = project.save_draw(Purpose.BLIND, ["s1", "s2"], {}, run.id)
    scope = bulk_scope(project, run, QueueFilter())
    drawn = set(audit.ids) | set(blind.ids)
    assert not drawn & set(scope.ids)
    assert scope.measuring == len(drawn)
    assert len(scope.ids) == NOTES - len(drawn)
    assert scope.examples(1) == scope.ids[:1]


def test_what_nobody_looked_at_teaches_but_measures_nothing(project: Project, run: Run) -> None:
    review(project, ("s0", "s1"))
    accept_in_bulk(project, run, ["s2", "s3"], reviewer="nurse")
    assert set(decisions_of(project)) == {"s0", "s1"}
    assert set(accepted_unseen(project)) == {"s2", "s3"}
    project.decide(Decision("s3", Verdict.EDIT, FEVER, datetime.now(UTC)))
    assert set(decisions_of(project)) == {"s0", "s1", "s3"}


def test_a_second_reader_sees_nothing_of_the_first_and_adjudication_overrules_both(
    project: Project,
) -> None:
    review(project, ("s1", "s2", "s3"))
    draw = draw_second_sample(project, count=10, seed=1)
    assert set(draw.ids) == {"s1", "s2", "s3"}
    session = ReviewSession(
        second_store(project), ["s1", "s2", "s3"], blank=SpanAnswer(), origin=Origin.SECOND
    )
    session.edit(COUGH)
    session.edit(FEVER)
    session.edit(COUGH)
    assert project.decisions()["s2"].answer == COUGH
    found = agreement_of(project)
    assert (found.samples, found.differing) == (3, ("s2",))
    [dispute] = disputes(project)
    assert (dispute.first, dispute.second, dispute.settled) == (COUGH, FEVER, None)
    standing = second_standing(project)
    assert (standing.drawn, standing.decided) == (draw.ids, 3)
    assert (standing.disputes, standing.settled, standing.open_to_draw) == (1, 0, 0)
    settling = ReviewSession(adjudication_store(project), ["s2"], origin=Origin.ADJUDICATED)
    settling.edit(SpanAnswer())
    assert settling.undo()
    assert second_standing(project).settled == 0
    adjudicate(project, "s2", SpanAnswer(), reviewer="senior")
    assert second_standing(project).settled == 1
    again = ReviewSession(adjudication_store(project), ["s2"], origin=Origin.ADJUDICATED)
    assert again.current_id is None
    assert project.decisions()["s2"].answer == SpanAnswer()
    assert disputes(project)[0].settled == SpanAnswer()
    # What was settled since does not change how far they agreed.
    assert agreement_of(project) == found
    assert session.undo()
    assert agreement_of(project).samples == 2
