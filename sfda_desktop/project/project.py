"""The project: everything about one adaptation in one file (CONTRACT section 6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.project.backup import copy_to
from sfda_desktop.project.checking import problems_of_answers, problems_of_file
from sfda_desktop.project.counting import Counts, count_notes
from sfda_desktop.project.decisions import FIRST, DecisionStore
from sfda_desktop.project.demonstrations import DemonstrationStore
from sfda_desktop.project.draws import Draw, DrawStore, Purpose
from sfda_desktop.project.gold import GoldStore
from sfda_desktop.project.held_out import HeldOutStore
from sfda_desktop.project.models import Model, ModelChoice, ModelRole, ModelStore
from sfda_desktop.project.notes import NoteStore, Split
from sfda_desktop.project.opening import OpenedFile, create_file, open_file
from sfda_desktop.project.predictions import PredictionStore
from sfda_desktop.project.queue import QueueIndex
from sfda_desktop.project.queue_view import QueueView
from sfda_desktop.project.reports import Report, ReportStore
from sfda_desktop.project.runs import Run, RunStore
from sfda_desktop.project.settings import Settings
from sfda_desktop.project.task import ProjectTask
from sfda_desktop.tasks import TaskCodec, codec_for


class Project:
    """One project file. Every method may be called from any thread.

    What a method saved is on the disk when it returns. Wrong use by a person raises
    `ProjectError` with a sentence; nothing raised or logged holds text of a note.
    """

    def __init__(self, opened: OpenedFile) -> None:
        """Take over an opened file; use `create` or `open`."""
        self._file = opened
        database = opened.database
        self._database = database
        self._task = ProjectTask(database)
        self.settings = Settings(database)
        self._notes = NoteStore(database, self._task)
        self._held_out = HeldOutStore(database, self._notes)
        self._gold = GoldStore(database, self._task)
        self._models = ModelStore(database)
        queue = QueueIndex(database, self._task)
        self._predictions = PredictionStore(database, self._task, queue)
        demonstrations = DemonstrationStore(database, self._task, self._notes)
        self._runs = RunStore(database, self._task, queue, demonstrations)
        self._decisions = DecisionStore(database, self._task, queue)
        self._draws = DrawStore(database)
        self.queue = QueueView(database, self._task)
        self._reports = ReportStore(database)
        if not database.read_only:
            queue.fill_if_new()
            self._runs.mark_interrupted()

    # --- the file ------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path | str, *, spec: TaskSpec) -> Self:
        """Make a new project file, which must not exist, and open it."""
        codec_for(spec)  # a task that the program does not know leaves no file behind
        return cls._from(create_file(Path(path).resolve(), spec))

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """Open a project file; a run that a dead process left running is now interrupted.

        Refused while another window or command on this computer has it open, unless `read_only`:
        then nothing is locked, repaired or changed.
        """
        return cls._from(open_file(Path(path).resolve(), read_only=read_only))

    @classmethod
    def _from(cls, opened: OpenedFile) -> Self:
        try:
            return cls(opened)
        except BaseException:
            opened.close()
            raise

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file lies: absolute, links followed, so that all who open it share one lock."""
        return self._database.path

    @property
    def name(self) -> str:
        """What the project is called on the screen: as its file is called now."""
        return self.path.stem

    @property
    def read_only(self) -> bool:
        """Whether the file was opened for reading only."""
        return self._database.read_only

    @property
    def warning(self) -> str | None:
        """A sentence about the file that the user should read, such as that it is on a share."""
        return self._file.warning

    @property
    def migration_backup(self) -> Path | None:
        """The copy that was made because the file was of an older version."""
        return self._file.backup

    def backup_to(self, path: Path | str) -> None:
        """Copy the project as it stands, also while others write; whole or not at all."""
        copy_to(self._database, Path(path))

    def check(self) -> list[str]:
        """Return what is wrong with the file, one sentence each; nothing if it is sound."""
        return problems_of_file(self._database) or problems_of_answers(self._database, self._task)

    # --- the task ------------------------------------------------------------------------------

    @property
    def spec(self) -> TaskSpec:
        """The task, its labels and the guideline in force."""
        return self._task.spec

    @property
    def codec(self) -> TaskCodec:
        """The codec bound to `spec`."""
        return self._task.codec

    def set_spec(self, spec: TaskSpec) -> None:
        """Take an edited guideline, descriptions or further labels; runs know which they used."""
        self._task.set_spec(spec)

    # --- notes ---------------------------------------------------------------------------------

    def add_records(self, records: Iterable[Record], *, split: Split, source_name: str) -> int:
        """Add records in one transaction, all or none; return how many.

        Refused: an id that is there twice or already in the project; a document that would be
        both held out and in another split. Answers of the records become gold, apart from them.
        """
        return self._notes.add(records, split=split, source_name=source_name)

    def remove_notes(self, ids: Iterable[str]) -> int:
        """Remove notes nothing rests on, so that no word of them is left; return how many."""
        return self._notes.remove(ids)

    def samples(self, split: Split | None = None) -> list[Sample]:
        """Return the samples of a split (of all), in the order of their files."""
        return self._notes.samples(split)

    def sample(self, sample_id: str) -> Sample:
        """Return one sample."""
        return self._notes.sample(sample_id)

    def split_of(self) -> dict[str, Split]:
        """Return the split of every sample id, in the order of their files."""
        return self._notes.splits()

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        """Return the samples of the same document right before and right after one, in order."""
        return self._notes.neighbours(sample_id, before=before, after=after)

    def counts(self) -> Counts:
        """Return how many notes, documents, gold answers and decisions there are."""
        return count_notes(self._database)

    def move_to_held_out(self, *, docs: Iterable[str] = (), ids: Iterable[str] = ()) -> int:
        """Hold out pool samples by document or id (an id takes its document along).

        Refused for what was already selected, suggested or decided. Returns how many moved.
        """
        return self._held_out.move(docs=docs, ids=ids)

    def split_held_out(self, share: float, seed: int = 13) -> int:
        """Hold out about `share` (0 to 1) of the pool by document; return how many samples."""
        return self._held_out.split(share, seed)

    def return_to_pool(self) -> int:
        """Give all held-out samples back for another split, while nothing rests on them yet."""
        return self._held_out.return_to_pool()

    # --- gold ----------------------------------------------------------------------------------

    def set_gold(self, sample_id: str, answer: Answer) -> None:
        """Store the gold answer of a sample, in place of an earlier one."""
        self._gold.set(sample_id, answer)

    def gold(self, split: Split) -> dict[str, Answer]:
        """Return the gold of a split by sample id.

        Gold of the pool is only for reporting annotation F1 and for `supervised`: nothing that
        selects, annotates or trains may ask for it. A decision about a held-out sample is its
        gold (labelled blind in a review session without models) and goes before imported gold.
        """
        gold = self._gold.imported(split)
        if split is Split.HELD_OUT:
            for sample_id, decision in self._decisions.decisions(split).items():
                if decision.answer is not None:
                    gold[sample_id] = decision.answer
        return gold

    def gold_of(self, ids: Iterable[str]) -> dict[str, Answer]:
        """Return the imported gold of the samples named, where there is any (see `gold`)."""
        return self._gold.imported_for(ids)

    # --- models and predictions ----------------------------------------------------------------

    def register_model(
        self,
        path: Path | str,
        sha256: str,
        role: ModelRole,
        *,
        run_id: int | None = None,
        note: str = "",
    ) -> Model:
        """Return the model with these weights in this role and run, registered now or before."""
        return self._models.register(Path(path), sha256, role, run_id=run_id, note=note)

    def models(self) -> list[Model]:
        """Return all models, oldest first."""
        return self._models.models()

    def model(self, model_id: int) -> Model:
        """Return one model."""
        return self._models.model(model_id)

    def use_model(self, model_id: int, *, reviewer: str = "") -> None:
        """Take a model into use, a newer one or an earlier one again; stays on record."""
        self._models.choose(model_id, reviewer)

    def model_choices(self) -> list[ModelChoice]:
        """Return who took which model into use, oldest first."""
        return self._models.choices()

    def model_in_use(self) -> Model | None:
        """Return the model chosen last; before any choice the newest adapted one, if any."""
        return self._models.in_use()

    def save_predictions(self, model_id: int, predictions: Iterable[Prediction]) -> int:
        """Store predictions in one transaction, in place of earlier ones; return how many."""
        return self._predictions.save(model_id, predictions)

    def predictions(self, model_id: int, split: Split | None = None) -> dict[str, Prediction]:
        """Return a model's predictions by sample id, in the order of the files."""
        return self._predictions.predictions(model_id, split)

    def prediction(self, model_id: int, sample_id: str) -> Prediction | None:
        """Return a model's prediction for one sample."""
        return self._predictions.prediction(model_id, sample_id)

    def count_predictions(self, model_id: int, split: Split = Split.POOL) -> int:
        """Return how many samples of a split a model has read."""
        return self._predictions.count(model_id, split)

    def ranked(self, model_id: int, split: Split = Split.POOL) -> list[tuple[str, float]]:
        """Return (sample id, entropy in nats), most uncertain first, ties by position."""
        return self._predictions.ranked(model_id, split)

    # --- runs ----------------------------------------------------------------------------------

    def start_run(self, kind: str, config: Mapping[str, Any]) -> Run:
        """Start a run of a kind (`adapt`, `predict`) with everything needed to resume it."""
        return self._runs.start(kind, config)

    def run(self, run_id: int) -> Run:
        """Return one run."""
        return self._runs.run(run_id)

    def runs(self) -> list[Run]:
        """Return all runs, oldest first."""
        return self._runs.runs()

    def suggestion(self, sample_id: str, run_id: int | None = None) -> Suggestion | None:
        """Return the newest suggestion for one sample, of one run or of all runs."""
        return self._runs.newest_suggestion(sample_id, run_id)

    # --- decisions -----------------------------------------------------------------------------

    def decide(self, decision: Decision, run_id: int | None = None) -> int:
        """Add a decision to the journal; return its number."""
        return self._decisions.decide(decision, run_id)

    def decide_all(self, decisions: Sequence[Decision], run_id: int | None = None) -> int:
        """Add decisions about notes of the pool at one stroke; return the number of the batch."""
        return self._decisions.decide_all(decisions, run_id)

    def retract(self, seq: int, *, reviewer: str = "") -> int:
        """Add a line that takes back a decision, or takes back such a line; return its number."""
        return self._decisions.retract(seq, reviewer)

    def retract_batch(self, batch: int, *, reviewer: str = "") -> list[JournalEntry]:
        """Take back at one stroke what was done at one stroke; return the lines added."""
        return self._decisions.retract_batch(batch, reviewer)

    def batch(self, batch: int) -> list[JournalEntry]:
        """Return the lines of the journal that were added at one stroke, in order."""
        return self._decisions.batch(batch)

    def decisions(
        self, split: Split = Split.POOL, *, origins: Collection[Origin] = FIRST
    ) -> dict[str, Decision]:
        """Return the decision in force of every sample of a split that has one, skips among them.

        Only those of the pool may teach a model; those of the held-out set are its gold. Only
        those with `origin.reviewed` measure anything. Without `origins`, a second reader's are
        not among them.
        """
        return self._decisions.decisions(split, origins)

    def journal(
        self, split: Split | None = None, *, origins: Collection[Origin] = FIRST
    ) -> list[JournalEntry]:
        """Return every line of the journal in order; without `origins`, no second reader's."""
        return self._decisions.journal(split, origins)

    # --- draws ---------------------------------------------------------------------------------

    def save_draw(
        self,
        purpose: Purpose,
        ids: Sequence[str],
        plan: Mapping[str, Any],
        run_id: int | None = None,
    ) -> Draw:
        """Write down which samples were drawn for a purpose, and what was fixed before."""
        return self._draws.save(purpose, ids, plan, run_id)

    def draws(self, purpose: Purpose, run_id: int | None = None) -> list[Draw]:
        """Return the draws for a purpose (of one run, or of all), oldest first."""
        return self._draws.draws(purpose, run_id)

    # --- reports -------------------------------------------------------------------------------

    def save_report(self, run_id: int | None, report: dict[str, Any]) -> int:
        """Store a report; return its number."""
        return self._reports.save(run_id, report)

    def reports(self) -> list[Report]:
        """Return all reports, oldest first."""
        return self._reports.reports()

    def latest_report(self) -> Report | None:
        """Return the newest report."""
        return self._reports.latest()
