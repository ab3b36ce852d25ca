"""A review: a queue of samples, one verb each, everything on the disk before the next one shows."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.domain.wording import tr
from sfda_desktop.review.card import ReviewCard, WhyHere
from sfda_desktop.review.course import Course, PreparedWalk
from sfda_desktop.review.drafts import Drafts
from sfda_desktop.review.locks import Locks
from sfda_desktop.review.model_answers import ModelAnswers
from sfda_desktop.review.statistics import Pace, ReviewCounts
from sfda_desktop.review.store import ReviewStore


class ReviewSession:
    """The review of a queue of samples by one person.

    `queue` are the samples chosen for review. `members` are all that may come up, where those are
    more: `walk` takes other lists of them, so that any filter or order is a review of its own,
    with one history to undo. `predictions` and `suggestions` are asked for one sample at a time.

    Every verb is on the disk before it returns; opening the session again over the same queue
    stands where the last one stopped, with everything that can be undone and redone. A session
    without models (`predictions` and `suggestions` empty, `blank` an answer to begin from) is how
    held-out samples are labelled blind. `hidden` are the samples drawn to be decided before their
    suggestion is shown; `origin` is `SECOND` for a second reader, whose store gives the journal of
    the second reading. Where `locked`, a decision stands until it is unlocked on purpose, and undo
    reaches back no further than this session.
    """

    def __init__(  # noqa: PLR0913 - all but two by name
        self,
        store: ReviewStore,
        queue: Sequence[str],
        *,
        members: Collection[str] | None = None,
        predictions: Mapping[str, Prediction] | None = None,
        suggestions: Mapping[str, Suggestion] | None = None,
        blank: Answer | None = None,
        run_id: int | None = None,
        hidden: Collection[str] = (),
        locked: bool = False,
        origin: Origin = Origin.REVIEW,
        reviewer: str = "",
        context: int = 2,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open the review; `context` is the number of neighbouring samples on either side."""
        self._store = store
        self._course = Course(store, queue, members=members or (), run_id=run_id, reviewer=reviewer)
        self._log = self._course.log
        self._answers = ModelAnswers(
            self._log,
            predictions=predictions,
            suggestions=suggestions,
            blank=blank,
            hidden=hidden,
        )
        self._locks = Locks(self._log, locking=locked)
        self._origin = origin
        self._context = context
        self._clock = clock
        self._drafts = Drafts()
        self._current: str | None = None
        self._shown_at = 0.0
        self._show(self._course.stopped_at())

    @property
    def reviewer(self) -> str:
        """Who decides; the pace is this person's own."""
        return self._course.reviewer

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._course.reviewer = name

    # --- what is on the screen -----------------------------------------------------------------

    @property
    def queue(self) -> tuple[str, ...]:
        """The ids of the list that is walked, in its order, each once."""
        return self._course.walk.ids

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the samples chosen for review, in the order chosen."""
        return self._course.chosen.ids

    def has(self, sample_id: str) -> bool:
        """Tell whether a sample may come up in this review."""
        return sample_id in self._course.members

    @property
    def current_id(self) -> str | None:
        """The sample on the screen; `None` when all are decided."""
        return self._current

    @property
    def card(self) -> ReviewCard | None:
        """Everything about the sample on the screen; `None` when all are decided."""
        return None if self._current is None else self.card_of(self._current)

    def card_of(self, sample_id: str) -> ReviewCard:
        """Return everything about one sample of the queue."""
        self._check(sample_id)
        answers, chosen = self._answers, self._course.chosen
        prediction = answers.prediction(sample_id)
        before, after = self._store.neighbours(sample_id, before=self._context, after=self._context)
        return ReviewCard(
            sample=self._store.sample(sample_id),
            before=tuple(before),
            after=tuple(after),
            base=answers.base(sample_id),
            prediction=prediction,
            suggestion=answers.shown_suggestion(sample_id),
            hidden=answers.is_hidden(sample_id),
            proposal=answers.proposal(sample_id),
            draft=self.draft_of(sample_id),
            decision=self.decision(sample_id),
            disagreement=answers.disagreement(sample_id),
            locked=self.is_locked(sample_id),
            why=WhyHere.of(prediction, place=chosen.place(sample_id), total=len(chosen.ids)),
        )

    def decision(self, sample_id: str) -> Decision | None:
        """Return the decision in force about a sample."""
        return self._log.decision(sample_id)

    def disagreement(self, sample_id: str) -> Disagreement | None:
        """Return how the suggestion differs from the model; `None` where either is not shown."""
        return self._answers.disagreement(sample_id)

    def is_hidden(self, sample_id: str) -> bool:
        """Tell whether a sample has a suggestion that is not shown before it is decided."""
        return self._answers.is_hidden(sample_id)

    @property
    def hidden_ids(self) -> frozenset[str]:
        """The samples whose suggestion is not shown before they are decided."""
        return self._answers.hidden_ids

    def reveal(self) -> None:
        """Show the hidden suggestion of the sample on the screen; the decision then knows it."""
        self._answers.reveal(self._on_screen())

    def is_locked(self, sample_id: str) -> bool:
        """Tell whether a decision must be unlocked before it can be changed."""
        return self._locks.is_locked(sample_id)

    def unlock(self) -> None:
        """Let the decision on the screen be changed; the next one locks it again."""
        self._locks.unlock(self._on_screen())

    # --- the final answer before it is decided -------------------------------------------------

    def draft_of(self, sample_id: str) -> Answer | None:
        """Return the final answer as it stands: edited, decided before, or as proposed."""
        edited = self._drafts.current(sample_id)
        if edited is not None:
            return edited
        decision = self.decision(sample_id)
        if decision is not None and decision.answer is not None:
            return decision.answer
        return self._answers.proposal(sample_id)

    def change_draft(self, answer: Answer) -> None:
        """Edit the final answer of the sample on the screen; kept until it is decided."""
        sample_id = self._on_screen()
        if answer != self.draft_of(sample_id):
            self._locks.refuse_locked(sample_id)
            self._drafts.change(sample_id, answer)

    def go_on_from(self, earlier: ReviewSession) -> None:
        """Take over the edits begun in an earlier session, unless a sample was decided since."""
        self._drafts.take_over(
            earlier._drafts,
            lambda i: not self.is_locked(i) and self.decision(i) == earlier.decision(i),
        )

    # --- the verbs -----------------------------------------------------------------------------

    def accept(self) -> Decision:
        """Decide the sample on the screen with its final answer as it stands."""
        sample_id = self._on_screen()
        answer = self.draft_of(sample_id)
        if answer is None:
            raise InputError(tr("There is no answer to accept yet: choose one first."))
        return self._decide(self._answers.verdict(sample_id, answer), answer)

    def edit(self, answer: Answer) -> Decision:
        """Decide the sample on the screen with this answer."""
        self.change_draft(answer)
        return self.accept()

    def reject(self) -> Decision:
        """Decide the sample on the screen with the small model's own answer."""
        base = self._answers.base(self._on_screen())
        if base is None:
            raise InputError(
                tr("The model gave no answer of its own to keep: accept, edit or skip instead.")
            )
        return self._decide(Verdict.REJECT, base)

    def skip(self) -> Decision:
        """Put the sample on the screen at the end of what is left."""
        self._on_screen()
        return self._decide(Verdict.SKIP, None)

    def undo(self) -> bool:
        """Take back the last step and show its sample; `False` where there is none.

        Edits of the answer on the screen go first, then decisions, back to the very first.
        """
        if self._current is not None and self._drafts.undo(self._current):
            return True
        entry = self._locks.undoable
        if entry is None:
            return False
        self._course.retract(entry)
        self._drafts.reopen(entry.sample_id)
        self._show(entry.sample_id)
        return True

    def redo(self) -> bool:
        """Do again what undo took back last; `False` where there is nothing."""
        if self._current is not None and self._drafts.redo(self._current):
            return True
        entry = self._log.redoable
        if entry is None:
            return False
        self._course.retract(entry)
        decision = self._log.decision(entry.sample_id)
        if decision is not None:
            self._settle(decision)
        self._show(self._course.walk.next_after(entry.sample_id))
        return True

    @property
    def can_undo(self) -> bool:
        """Whether `undo` would do anything."""
        return self._locks.undoable is not None or (
            self._current is not None and self._drafts.can_undo(self._current)
        )

    @property
    def can_redo(self) -> bool:
        """Whether `redo` would do anything."""
        return self._log.redoable is not None or (
            self._current is not None and self._drafts.can_redo(self._current)
        )

    @property
    def batch_to_undo(self) -> int | None:
        """What `undo` would take back at one stroke, by its number; `None` for a single step.

        A batch may be large: it can be retracted away from the window, and its lines received.
        """
        editing = self._current is not None and self._drafts.can_undo(self._current)
        entry = None if editing else self._locks.undoable
        return None if entry is None else entry.batch

    @property
    def batch_to_redo(self) -> int | None:
        """The same of `redo`."""
        editing = self._current is not None and self._drafts.can_redo(self._current)
        entry = None if editing else self._log.redoable
        return None if entry is None else entry.batch

    # --- moving about --------------------------------------------------------------------------

    def go_to(self, sample_id: str) -> None:
        """Show any sample of the review, decided or not."""
        self._check(sample_id)
        self._show(sample_id)

    def prepare(self, ids: Sequence[str]) -> PreparedWalk:
        """Get ready to walk another list of the review's samples; may take a while.

        It may be called in any thread, while others go on with the review.
        """
        return self._course.prepare(ids)

    def walk(self, prepared: PreparedWalk) -> None:
        """Walk another list from now on.

        What is on the screen stays there, in the list or not; where nothing is, what is left of
        the list comes up.
        """
        self._course.take(prepared)
        if self._current is None:
            self._show(self._course.walk.next_after(None))

    def receive_entries(self, entries: Iterable[JournalEntry]) -> None:
        """Take lines that were added to the journal elsewhere, such as a batch just accepted.

        What is on the screen stays there: nothing jumps under the cursor.
        """
        self._course.receive(entries)

    def step(self, by: int) -> None:
        """Show the sample so many places on in the list (back where negative), if there is one.

        Beside a list that does not hold what is on the screen, one steps into its beginning.
        """
        walk = self._course.walk
        ids = walk.ids
        place = len(ids) if self._current is None else walk.place(self._current)
        wanted = 0 if place is None else place + by
        if 0 <= wanted < len(ids):
            self._show(ids[wanted])

    def next_undecided(self) -> str | None:
        """Show the next sample that is left to decide and return its id; `None` when none is.

        Repeated, it visits all that are left, skipped ones last.
        """
        current, walk = self._current, self._course.walk
        self._show(walk.next_after(None) if current is None else walk.following(current))
        return self._current

    # --- how far it is -------------------------------------------------------------------------

    @property
    def remaining(self) -> list[str]:
        """What is left to decide, in the order it will come up: skipped ones last."""
        return self._course.walk.remaining

    @property
    def counts(self) -> ReviewCounts:
        """How many of the list that is walked are decided, skipped and left."""
        return self._course.walk.counts

    @property
    def chosen_counts(self) -> ReviewCounts:
        """The same of the samples chosen for review, whatever list is walked."""
        return self._course.chosen.counts

    @property
    def left_elsewhere(self) -> int:
        """How many of those chosen are undecided and not in the list that is walked."""
        course = self._course
        return sum(sample_id not in course.walk for sample_id in course.chosen.remaining)

    @property
    def pace(self) -> Pace:
        """Median seconds a decision takes, and minutes left at that pace."""
        return self._course.pace

    # --- inside --------------------------------------------------------------------------------

    def _decide(self, verdict: Verdict, answer: Answer | None) -> Decision:
        sample_id = self._on_screen()
        self._locks.refuse_locked(sample_id)
        decision = Decision(
            sample_id=sample_id,
            verdict=verdict,
            answer=answer,
            decided_at=datetime.now(UTC),
            reviewer=self.reviewer,
            seconds=self._clock() - self._shown_at,
            origin=self._origin,
            hidden=self._answers.is_hidden(sample_id),
        )
        self._course.decide(decision)
        self._settle(decision)
        self._locks.lock_again(sample_id)
        self._show(self._course.walk.next_after(sample_id))
        return decision

    def _settle(self, decision: Decision) -> None:
        # A sample that is skipped comes back with the edits begun.
        if decision.verdict.decides:
            self._drafts.settle(decision.sample_id)

    def _show(self, sample_id: str | None) -> None:
        if sample_id is not None:
            self._answers.come_up(sample_id)
        self._current = sample_id
        self._shown_at = self._clock()

    def _on_screen(self) -> str:
        if self._current is None:
            raise InputError(tr("Every sample of this review is decided; go to one to change it."))
        return self._current

    def _check(self, sample_id: str) -> None:
        if sample_id not in self._course.members:
            raise InputError(
                tr("The sample {sample_id} is not part of this review.", sample_id=sample_id)
            )
