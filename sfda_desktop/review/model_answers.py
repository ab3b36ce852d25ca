"""What the models say of each sample, and how much of it the reviewer may see yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.differences import Disagreement, disagreement
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.domain.predictions import Prediction, Suggestion


class ModelAnswers:
    """Predictions and suggestions of one review; `hidden` are shown once the sample is decided.

    Both models are asked for one sample at a time, whenever its answer is wanted.
    """

    def __init__(
        self,
        log: DecisionLog,
        *,
        predictions: Mapping[str, Prediction] | None = None,
        suggestions: Mapping[str, Suggestion] | None = None,
        blank: Answer | None = None,
        hidden: Collection[str] = (),
    ) -> None:
        """Hear the models beside a log; `blank` is the answer where nobody has said anything."""
        self._log = log
        # Whether a mapping is empty is never asked: it may read 100,000 answers to tell.
        self._predictions = {} if predictions is None else predictions
        self._suggestions = {} if suggestions is None else suggestions
        self._blank = blank
        self._hidden = frozenset(hidden)
        self._revealed: set[str] = set()

    # --- what is said --------------------------------------------------------------------------

    def prediction(self, sample_id: str) -> Prediction | None:
        """Return what the small model said."""
        return self._predictions.get(sample_id)

    def shown_suggestion(self, sample_id: str) -> Suggestion | None:
        """Return what the language model said, unless it is hidden."""
        return None if self.is_hidden(sample_id) else self._suggestion(sample_id)

    def base(self, sample_id: str) -> Answer | None:
        """Return the small model's answer: the one the suggestion corrects, else its prediction."""
        suggestion = self._suggestion(sample_id)
        if suggestion is not None and suggestion.base is not None:
            return suggestion.base
        prediction = self.prediction(sample_id)
        return None if prediction is None else prediction.answer

    def proposal(self, sample_id: str) -> Answer | None:
        """Return what accepting keeps: the suggestion, else the model's answer, else the blank.

        A suggestion that is hidden first proposes nothing.
        """
        suggestion = self.shown_suggestion(sample_id)
        if suggestion is not None:
            return suggestion.answer
        base = self.base(sample_id)
        return self._blank if base is None else base

    def disagreement(self, sample_id: str) -> Disagreement | None:
        """Return how the suggestion differs from the model; `None` where either is not shown."""
        suggestion, base = self.shown_suggestion(sample_id), self.base(sample_id)
        if suggestion is None or base is None:
            return None
        return disagreement(base, suggestion.answer)

    def verdict(self, sample_id: str, answer: Answer) -> Verdict:
        """Say what happened to the suggestion, shown or hidden, however the reviewer got there."""
        suggestion = self._suggestion(sample_id)
        if answer == (self.proposal(sample_id) if suggestion is None else suggestion.answer):
            return Verdict.ACCEPT
        return Verdict.REJECT if answer == self.base(sample_id) else Verdict.EDIT

    def _suggestion(self, sample_id: str) -> Suggestion | None:
        return self._suggestions.get(sample_id)

    # --- what is hidden ------------------------------------------------------------------------

    @property
    def hidden_ids(self) -> frozenset[str]:
        """The samples whose suggestion is not shown before they are decided."""
        return frozenset(filter(self.is_hidden, self._hidden))

    def is_hidden(self, sample_id: str) -> bool:
        """Tell whether a sample has a suggestion that is not shown before it is decided."""
        return (
            sample_id in self._hidden
            and sample_id not in self._revealed
            and not self._log.is_decided(sample_id)
            and self._suggestion(sample_id) is not None
        )

    def reveal(self, sample_id: str) -> None:
        """Show the hidden suggestion of a sample from now on."""
        self._revealed.add(sample_id)

    def come_up(self, sample_id: str) -> None:
        """Remember what a sample that comes up shows: seen is seen, also after an undo."""
        if sample_id in self._hidden and self._log.is_decided(sample_id):
            self._revealed.add(sample_id)
