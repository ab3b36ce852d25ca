"""What the page reads from a project before it can show anything. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sfda_desktop.desktop.summary import latest_choice
from sfda_desktop.domain.answers import Answer, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.domain.samples import Sample
from sfda_desktop.review import ReviewSession
from sfda_desktop.tasks.codec import Head, TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.project import Project, Run


SENTENCE_QUESTIONS = 20  # seldom more things, or pairs, are asked about in one sentence


@dataclass(frozen=True, slots=True)
class ReviewMaterial:
    """A session and what its list shows; `session` is `None` where nothing is to be reviewed.

    `unsure` is the model's entropy (nats) by sample id, `unread` are those whose suggestion could
    not be read.
    `asked` tells whether a language model was asked in this round, `held_out` whether this is
    blind labelling; `held_out_left` counts the held-out notes without labels.
    """

    session: ReviewSession | None
    samples: tuple[Sample, ...]
    labels: tuple[str, ...]
    run_id: int | None = None
    asked: bool = False
    held_out: bool = False
    held_out_left: int = 0
    unsure: Mapping[str, float] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    codec: TaskCodec | None = None

    @property
    def whole_samples(self) -> bool:
        """Whether each sample gets one label, instead of stretches of its text."""
        return self.codec is not None and self.codec.head is Head.SEQUENCE

    def opposite(self, answer: Answer | None) -> Answer | None:
        """Return the answer that says the contrary, `None` where the task knows none."""
        return None if self.codec is None else self.codec.opposite(answer)


def read_review(project: Project) -> ReviewMaterial:
    """Open the review of the notes chosen last, some of them with the suggestion hidden first."""
    from sfda_desktop.adaptation.hidden_suggestions import hidden_first

    labels = project.spec.label_names
    left = len(_unlabelled(project))
    run = latest_choice(project)
    if run is None:
        return ReviewMaterial(None, (), labels, held_out_left=left, codec=project.codec)
    queue = run.selection()
    suggestions = run.latest_suggestions()
    asked = bool(suggestions) or _asks_llm(run)
    predictions = _predictions(project, queue)
    session = ReviewSession(
        project,
        queue,
        predictions=predictions,
        suggestions=suggestions,
        blank=blank_answer(project.codec),
        run_id=run.id,
        hidden=hidden_first(project, run) if asked else (),
        reviewer=_reviewer(project),
        context=_context(project.codec),
    )
    return ReviewMaterial(
        session,
        tuple(project.sample(sample_id) for sample_id in session.queue),
        labels,
        run.id,
        asked=asked,
        held_out_left=left,
        unsure={key: found.uncertainty.entropy for key, found in predictions.items()},
        unread=unread_among(suggestions),
        codec=project.codec,
    )


def read_held_out(project: Project) -> ReviewMaterial:
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
    return ReviewMaterial(
        session if samples else None,
        samples,
        project.spec.label_names,
        held_out=True,
        held_out_left=len(_unlabelled(project)),
        codec=project.codec,
    )


@dataclass(frozen=True, slots=True)
class News:
    """What was chosen and suggested by now."""

    queue: tuple[str, ...]
    suggestions: Mapping[str, Suggestion]


def read_news(project: Project, run_id: int | None) -> News | None:
    """Return what is new in the run that is reviewed; `None` where another is reviewed now."""
    run = latest_choice(project)
    if run is None or run.id != run_id:
        return None
    return News(tuple(run.selection()), run.latest_suggestions())


def unread_among(suggestions: Mapping[str, Suggestion]) -> frozenset[str]:
    """Return the samples for which the language model's answer could not be read."""
    return frozenset(key for key, suggestion in suggestions.items() if not suggestion.resolved)


def blank_answer(codec: TaskCodec) -> Answer | None:
    """Return the answer to begin from where nobody has said anything yet."""
    return SpanAnswer() if codec.head is Head.TOKEN else None


def _asks_llm(run: Run) -> bool:
    from sfda_desktop.adaptation.methods import method_named

    return method_named(run.config.get("method", "none")).asks_llm


def _context(codec: TaskCodec) -> int:
    """Return how many neighbours to read: many may be about the sentence itself."""
    return SENTENCE_QUESTIONS if codec.roles else 2


def _predictions(project: Project, queue: Sequence[str]) -> dict[str, Prediction]:
    sources = [model for model in project.models() if model.role.value == "source"]
    if not sources:
        return {}
    found = {sample_id: project.prediction(sources[-1].id, sample_id) for sample_id in queue}
    return {sample_id: prediction for sample_id, prediction in found.items() if prediction}


def _unlabelled(project: Project) -> list[str]:
    from sfda_desktop.project import Split

    gold = project.gold(Split.HELD_OUT)
    return [sample.id for sample in project.samples(Split.HELD_OUT) if sample.id not in gold]


def _reviewer(project: Project) -> str:
    from sfda_desktop.project import REVIEWER

    return str(project.settings.get(REVIEWER) or "")
