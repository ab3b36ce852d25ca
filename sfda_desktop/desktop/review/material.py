"""What the page reads from a project before it can show anything. Knows no Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sfda_desktop.desktop.review.listing import (
    Listed,
    Listing,
    PoolListing,
    SampleListing,
    Wanted,
)
from sfda_desktop.desktop.review.voices import Voice
from sfda_desktop.desktop.summary import latest_choice
from sfda_desktop.domain.answers import Answer, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.review import ReviewSession
from sfda_desktop.tasks.codec import Head, TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.desktop.judgement.checks import Check
    from sfda_desktop.project import Project, Run


SENTENCE_QUESTIONS = 20  # seldom more things, or pairs, are asked about in one sentence


@dataclass(frozen=True, slots=True)
class ReviewMaterial:
    """A session and what its list shows; `session` is `None` where nothing is to be reviewed.

    `listing` is where the list is read, `listed` what it shows first. `asked` tells whether a
    language model was asked in this round, `held_out` whether this is blind labelling;
    `held_out_left` counts the held-out notes without labels. `voices` are what the session hears
    the models through.
    """

    session: ReviewSession | None
    labels: tuple[str, ...]
    listing: Listing | None = None
    listed: Listed | None = None
    run_id: int | None = None
    asked: bool = False
    held_out: bool = False
    held_out_left: int = 0
    voices: tuple[Voice[Any], ...] = ()
    codec: TaskCodec | None = None
    check: Check | None = None
    """What is gone through, where it is not the review itself."""

    @property
    def whole_samples(self) -> bool:
        """Whether each sample gets one label, instead of stretches of its text."""
        return self.codec is not None and self.codec.head is Head.SEQUENCE

    def opposite(self, answer: Answer | None) -> Answer | None:
        """Return the answer that says the contrary, `None` where the task knows none."""
        return None if self.codec is None else self.codec.opposite(answer)


def read_review(project: Project, wanted: Wanted | None = None) -> ReviewMaterial:
    """Open the review of the notes chosen last, some of them with the suggestion hidden first.

    Without a choice there is a review only where `wanted` asks for all notes of the pool.
    """
    from sfda_desktop.adaptation.hidden_suggestions import hidden_first
    from sfda_desktop.project import QueueFilter, QueueOrder

    wanted = wanted or Wanted()
    labels = project.spec.label_names
    left = len(_unlabelled(project))
    run = latest_choice(project)
    pool = project.queue.ids(project.queue.positions(QueueFilter(), QueueOrder.FILE))
    if not pool or (run is None and not wanted.everything):
        return ReviewMaterial(None, labels, held_out_left=left, codec=project.codec)
    run_id = run.id if run is not None else None
    queue = run.selection() if run is not None else []
    chosen = frozenset(queue)
    asked = run is not None and (run.choice().suggested > 0 or _asks_llm(run))
    predictions = _predictions(project, pool)
    suggestions = _suggestions(project, pool, chosen, run_id)
    session = ReviewSession(
        project,
        queue,
        members=pool,
        predictions=predictions,
        suggestions=suggestions,
        blank=blank_answer(project.codec),
        run_id=run_id,
        hidden=hidden_first(project, run) if run is not None and asked else (),
        reviewer=_reviewer(project),
        context=_context(project.codec),
    )
    listing = PoolListing(project, run_id)
    return ReviewMaterial(
        session,
        labels,
        listing,
        listing.listed(wanted, hidden=session.hidden_ids).prepared(session),
        run_id,
        asked=asked,
        held_out_left=left,
        voices=(predictions, suggestions),
        codec=project.codec,
    )


def read_held_out(project: Project, wanted: Wanted | None = None) -> ReviewMaterial:
    """Open the blind labelling of the held-out notes: no model's answer, labels lock once given."""
    from sfda_desktop.project import Split

    imported = set(project.gold_of(sample.id for sample in project.samples(Split.HELD_OUT)))
    decided = project.decisions(Split.HELD_OUT)
    samples = tuple(
        sample
        for sample in project.samples(Split.HELD_OUT)
        if sample.id not in imported or sample.id in decided
    )
    session = ReviewSession(
        project,
        [sample.id for sample in samples],
        blank=blank_answer(project.codec),
        locked=True,
        reviewer=_reviewer(project),
        context=_context(project.codec),
    )
    listing = SampleListing(samples, lambda: project.decisions(Split.HELD_OUT))
    return ReviewMaterial(
        session if samples else None,
        project.spec.label_names,
        listing,
        listing.listed(wanted or Wanted()).prepared(session),
        held_out=True,
        held_out_left=len(_unlabelled(project)),
        codec=project.codec,
    )


def read_choice(project: Project) -> tuple[int, tuple[str, ...]] | None:
    """Return the run that chose notes last, and these; they may become more while it goes on."""
    run = latest_choice(project)
    return None if run is None else (run.id, tuple(run.selection()))


def blank_answer(codec: TaskCodec) -> Answer | None:
    """Return the answer to begin from where nobody has said anything yet."""
    return SpanAnswer() if codec.head is Head.TOKEN else None


def _asks_llm(run: Run) -> bool:
    from sfda_desktop.adaptation.methods import method_named

    return method_named(run.config.get("method", "none")).asks_llm


def _context(codec: TaskCodec) -> int:
    """Return how many neighbours to read: many may be about the sentence itself."""
    return SENTENCE_QUESTIONS if codec.roles else 2


def _predictions(project: Project, pool: Sequence[str]) -> Voice[Prediction]:
    sources = [model for model in project.models() if model.role.value == "source"]
    if not sources:
        return Voice((), lambda _: None)
    model_id = sources[-1].id
    return Voice(pool, lambda sample_id: project.prediction(model_id, sample_id))


def _suggestions(
    project: Project, pool: Sequence[str], chosen: Collection[str], run_id: int | None
) -> Voice[Suggestion]:
    """Return the suggestions of the run that chose notes; of other notes, those of any run."""
    return Voice(
        pool,
        lambda sample_id: project.suggestion(sample_id, run_id if sample_id in chosen else None),
    )


def _unlabelled(project: Project) -> list[str]:
    from sfda_desktop.project import Split

    gold = project.gold(Split.HELD_OUT)
    return [sample.id for sample in project.samples(Split.HELD_OUT) if sample.id not in gold]


def _reviewer(project: Project) -> str:
    from sfda_desktop.project import REVIEWER

    return str(project.settings.get(REVIEWER) or "")
