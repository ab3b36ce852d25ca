"""How a project stands, in figures that all pages share. Knows no Qt; reads the project file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.desktop import words
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.project import Counts, Model, Project, Run, RunState

SUGGEST_RUN = "suggest"


@dataclass(frozen=True, slots=True)
class Summary:
    """What the rail, the overview and the plans are made of."""

    notes: int  # in the pool
    documents: int
    held_out: int
    held_out_labeled: int
    decided: int
    ranked: int  # notes of the pool that the source model has read
    source_model: int | None
    selected: int  # notes chosen for review by the last run
    suggested: int  # of these, with a suggestion
    selected_decided: int
    run_state: RunState | None
    models: tuple[Model, ...]
    report: dict[str, Any] | None
    llm: Path | None
    gold: int = 0  # labeled notes that serve as examples and as clean set
    pool_labeled: int = 0  # notes to learn from that came with labels
    planned: int = 0  # notes that are to be chosen in all, where that goes in rounds
    per_round: int = 0
    open_decisions: int = 0  # notes chosen that wait for a decision; a skip is one
    task: str = "ner"

    @property
    def round_is_over(self) -> bool:
        """Tell whether the notes of a round are decided and another can be chosen."""
        return 0 < self.selected < self.planned and self.open_decisions == 0

    @property
    def round_number(self) -> int:
        """The number of the round that was chosen last, from 1."""
        return -(-self.selected // self.per_round) if self.per_round else 0

    @property
    def is_ranked(self) -> bool:
        """Tell whether the model has read all notes of the pool."""
        return 0 < self.notes <= self.ranked

    @property
    def short(self) -> str:
        """One line for the card of the project."""
        notes = task_words(self.task).units(self.notes + self.held_out)
        if not self.decided:
            return notes
        return tr("{notes}, {decided} decided", notes=notes, decided=words.number(self.decided))


def summarise(project: Project, ranked: int | None = None) -> Summary:
    """Count everything; `ranked` saves counting predictions that have not changed."""
    from sfda_desktop.project import LLM_FILE, ModelRole, Split

    counts: Counts = project.counts()
    models = tuple(project.models())
    sources = [model for model in models if model.role is ModelRole.SOURCE]
    source = sources[-1].id if sources else None
    if ranked is None:
        ranked = project.count_predictions(source) if source is not None else 0
    run = next((run for run in reversed(project.runs()) if run.kind == SUGGEST_RUN), None)
    choice = run.choice() if run is not None else None
    planned, per_round = _rounds(run, counts.samples[Split.POOL])
    report = project.latest_report()
    llm = project.settings.get(LLM_FILE)
    return Summary(
        notes=counts.samples[Split.POOL],
        documents=counts.documents[Split.POOL],
        held_out=counts.samples[Split.HELD_OUT],
        held_out_labeled=counts.gold[Split.HELD_OUT],
        decided=counts.decided,
        ranked=ranked,
        source_model=source,
        selected=choice.selected if choice is not None else 0,
        suggested=choice.suggested if choice is not None else 0,
        selected_decided=choice.decided if choice is not None else 0,
        run_state=run.state if run is not None else None,
        models=models,
        report=report.report if report is not None else None,
        llm=Path(llm) if llm else None,
        gold=counts.gold[Split.GOLD],
        pool_labeled=counts.gold[Split.POOL],
        planned=planned,
        per_round=per_round,
        open_decisions=choice.untouched if choice is not None else 0,
        task=project.spec.task,
    )


def latest_choice(project: Project) -> Run | None:
    """Return the newest run that chose notes."""
    return next((run for run in reversed(project.runs()) if run.has_selection), None)


def _rounds(run: Run | None, notes: int) -> tuple[int, int]:
    """Return how many notes a run chooses in all and in a round, zeros where there are none."""
    from sfda_desktop.adaptation.methods import LabeledBy, method_named

    if run is None or method_named(run.config.get("method", "none")).labeled_by is not (
        LabeledBy.PERSON
    ):
        return 0, 0
    return min(int(run.config["budget"]), notes), int(run.config["per_round"])
