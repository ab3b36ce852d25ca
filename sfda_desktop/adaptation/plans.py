"""What the user asked for: how to annotate and how to adapt."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from sfda_desktop.domain.errors import InputError
from sfda_desktop.encoder import FineTuneConfig, training_defaults
from sfda_desktop.selection import SIMILARITIES, Similarity, Strategy, strategy_named
from sfda_desktop.tasks import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.adaptation.methods import Method

Anchor = float | Literal["auto"]


@dataclass(frozen=True, slots=True)
class AnnotationPlan:
    """How suggestions are made. The defaults are those of the SALA paper (METHODS, SALA details).

    `share` is R, the part of each class with the lowest entropy that serves as demonstrations;
    `threshold` is τ, the loss (nats) under which an annotation counts as clean; `iterations` are
    the passes N. A temperature of 0 is greedy, which keeps runs repeatable (the paper used 0.1).
    `similarity` says what makes records alike; `None` leaves it to the papers: words (BM25) in
    choosing samples (ALLabel), embeddings in retrieving demonstrations (SALA). `sentence_model`
    names the directory of an encoder whose embeddings are compared in place of the small model's
    (never those that k-means clusters). `shots` is the number of demonstrations where the method
    shows the k nearest (LLMaAA). `per_round` samples are labeled in a round of `active`.
    """

    method: str = "sala"
    strategy: str = "entropy"
    budget: int = 384
    iterations: int = 5
    seed: int = 13
    temperature: float = 0.0
    threshold: float = 5e-3
    share: float = 0.2
    similarity: Similarity | None = None
    sentence_model: str | None = None
    shots: int = 5
    per_round: int = 12

    def __post_init__(self) -> None:
        """Refuse what cannot be done, with a sentence."""
        _ = self.rule
        if self.budget < 1:
            raise InputError("The annotation budget must be at least 1 note.")
        if self.iterations < 1:
            raise InputError("The number of iterations must be at least 1.")
        if not 0 <= self.temperature <= 2:
            raise InputError("The temperature must be between 0 and 2.")
        if not 0 < self.share <= 1:
            raise InputError("The share of demonstrations must be above 0 and at most 1.")
        if self.similarity is not None and self.similarity not in SIMILARITIES:
            raise InputError(
                f"There is no similarity named {self.similarity!r}: choose one of "
                f"{', '.join(SIMILARITIES)}."
            )
        if self.shots < 1 or self.per_round < 1:
            raise InputError("Shots and notes per round must be at least 1.")

    @property
    def rule(self) -> Method:
        """The method itself."""
        # The annotators of the methods read plans, so this module cannot import them first.
        from sfda_desktop.adaptation.methods import method_named

        return method_named(self.method)

    @property
    def asks_llm(self) -> bool:
        """Whether a language model is asked, to annotate or to choose."""
        return self.rule.asks_llm or (self.rule.selects and self.acquisition.needs_perplexities)

    @property
    def acquisition(self) -> Strategy:
        """The selection strategy itself."""
        return strategy_named(self.strategy, similarity=self.similarity or "bm25")

    def to_json(self) -> dict[str, Any]:
        """Return the plan as it is kept with the run.

        A sentence model that was not asked for is left out: runs and cells kept before there was
        one stay what they are.
        """
        kept = asdict(self)
        if self.sentence_model is None:
            del kept["sentence_model"]
        return kept


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """How a small model is trained; `None` takes the task's defaults (METHODS)."""

    epochs: int | None = None
    learning_rate: float | None = None
    batch_size: int | None = None
    seed: int = 13

    def __post_init__(self) -> None:
        """Refuse what cannot be done, with a sentence."""
        for value, name in ((self.epochs, "epochs"), (self.batch_size, "batch size")):
            if value is not None and value < 1:
                raise InputError(f"The number for {name} must be at least 1.")
        if self.learning_rate is not None and not 0 < self.learning_rate < 1:
            raise InputError("The learning rate must be above 0 and below 1.")

    def to_json(self) -> dict[str, Any]:
        """Return the plan as it is kept with the run."""
        return asdict(self)

    def config(self, codec: TaskCodec, parameters: int) -> FineTuneConfig:
        """Return the settings for a model of so many weights, the defaults where nothing is set."""
        defaults = training_defaults(codec, parameters, seed=self.seed)
        return replace(
            defaults,
            epochs=self.epochs or defaults.epochs,
            learning_rate=self.learning_rate or defaults.learning_rate,
            batch_size=self.batch_size or defaults.batch_size,
        )


@dataclass(frozen=True, slots=True)
class AdaptationPlan(TrainingPlan):
    """How the source model is adapted.

    `anchor` is the share of the way from the source weights to the fine-tuned ones (0 = the
    source model, 1 = plain fine-tuning); `auto` chooses it by cross-validation. `use_suggestions`
    trains on the suggestions nobody decided, beside the decisions. `learn_weights` weighs the
    examples by what they do for the gold notes. `rehearsal` is how many unlabeled notes of the
    pool, as the source model answers them, are trained on for each labeled one. `rounds` is the
    most that self-training takes.
    """

    anchor: Anchor = "auto"
    use_suggestions: bool = True
    learn_weights: bool = False
    rehearsal: float = 0.0
    rounds: int = 30

    def __post_init__(self) -> None:
        """Refuse what cannot be done, with a sentence."""
        TrainingPlan.__post_init__(self)
        if self.anchor != "auto" and not 0 <= self.anchor <= 1:
            raise InputError("The anchor must be 'auto' or a number from 0 to 1.")
        if self.rounds < 1:
            raise InputError("The number of rounds must be at least 1.")
        if not 0 <= self.rehearsal <= 100:
            raise InputError("The rehearsal must be a number from 0 to 100.")

    @property
    def training(self) -> TrainingPlan:
        """How a small model is trained, whatever for."""
        return TrainingPlan(self.epochs, self.learning_rate, self.batch_size, self.seed)


def read_anchor(text: str) -> Anchor:
    """Read the value of `--anchor`."""
    if text == "auto":
        return "auto"
    try:
        return float(text)
    except ValueError:
        raise InputError(
            f"The anchor must be 'auto' or a number from 0 to 1, not {text!r}."
        ) from None
