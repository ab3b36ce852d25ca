"""A reviewer whose decisions were recorded beforehand, in place of a person at the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sfda_desktop.corpora.jsonl import lines_with_ids, parse_object
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.samples import Mark, Sample
from sfda_desktop.project import Project


def decision_lines(path: Path) -> dict[str, tuple[int, bytes]]:
    """Index a file of decisions by id: its line number and the line, labels not looked at.

    RecordError where a line is not a record.
    """
    lines: dict[str, tuple[int, bytes]] = {}
    for number, line, identifier in lines_with_ids(path):
        if not isinstance(identifier, str):
            raise RecordError(path, number, '"id" is missing or not a text')
        if identifier in lines:
            raise RecordError(path, number, "the id already stands on an earlier line")
        lines[identifier] = (number, line)
    if not lines:
        raise RecordError(path, 1, "the file is empty: it holds no decision")
    return lines


RECORDED = "recorded"
"""Who decided, in the journal of a project."""


def by_hand(decisions: Mapping[str, Decision]) -> dict[str, Answer]:
    """Return the answers of people who looked at the very sample, in the window."""
    return {
        sample_id: decision.answer
        for sample_id, decision in decisions.items()
        if decision.answer is not None
        and decision.origin.reviewed
        and decision.reviewer != RECORDED
    }


class RecordedReviewer:
    """Decides on selected notes as a file of final labels says (CONTRACT, `--decisions`).

    A decision is looked up only for a record that was selected. Of all others nothing but the id
    is ever looked at. What a person decided in the window since stands, whatever the file says.
    With a `limit` the reviewer has time for so many notes only: the first that are shown, and
    after an interruption the same ones.
    """

    def __init__(self, path: Path, project: Project, limit: int | None = None) -> None:
        """Index the file by id; RecordError where a line is not a record."""
        self._path = path
        self._project = project
        self._limit = limit
        self._lines = decision_lines(path)

    def __call__(self, ids: Sequence[str]) -> dict[str, Answer]:
        """Enter the decisions on the samples named in the project's journal and return them.

        Those made by hand come with them. RecordError where one of the file cannot be used; none
        is entered then.
        """
        known = self._project.decisions()
        people = by_hand(known)
        given = {sample_id: people[sample_id] for sample_id in ids if sample_id in people}
        recorded: dict[str, Answer] = {}
        # Those decided before an interruption first: they have taken of the reviewer's time.
        for sample_id in sorted(ids, key=lambda i: i not in known) if self._limit else ids:
            if sample_id in people or sample_id not in self._lines:
                continue
            if self._limit is not None and len(given) + len(recorded) >= self._limit:
                break
            recorded[sample_id] = self._answer(sample_id)
        for sample_id, answer in recorded.items():
            if sample_id not in known or known[sample_id].answer != answer:
                self._project.decide(
                    Decision(sample_id, Verdict.EDIT, answer, datetime.now(UTC), RECORDED)
                )
        return given | recorded

    def _answer(self, sample_id: str) -> Answer:
        number, line = self._lines[sample_id]
        value = parse_object(line)
        sample = self._project.sample(sample_id)
        if value.get("text", sample.text) != sample.text:
            raise RecordError(
                self._path, number, "the text is not that of the pool record with the same id"
            )
        codec = self._project.codec
        try:
            if not value.keys().isdisjoint(codec.write_marks(sample.marks)):
                self._check_marks(codec.read_marks(value, sample.text), sample, number)
            answer = codec.read_answer(value, sample.text)
        except ValueError as error:
            raise RecordError(self._path, number, str(error)) from error
        if answer is None:
            raise RecordError(self._path, number, "the decision has no labels")
        return answer

    def _check_marks(self, marks: Sequence[Mark], sample: Sample, number: int) -> None:
        asked = [(mark.role, mark.start, mark.end) for mark in sample.marks]
        if [(mark.role, mark.start, mark.end) for mark in marks] != asked:
            raise RecordError(
                self._path, number, "it is not about what the pool record with the same id marks"
            )
