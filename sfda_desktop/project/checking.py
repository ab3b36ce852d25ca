"""Check a project file through: SQLite's own checks, then what the project relies on."""

from __future__ import annotations

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import SHOWN_POSITIONS
from sfda_desktop.project.task import ProjectTask

_INVARIANTS = {
    tr_later("{count} documents are both held out and in another split."): (
        "SELECT COUNT(DISTINCT doc) FROM sample WHERE split = 'held-out' "
        "AND doc IN (SELECT doc FROM sample WHERE split <> 'held-out')"
    ),
    tr_later("{count} held-out notes were selected for annotation."): (
        "SELECT COUNT(*) FROM selection JOIN sample USING (position) WHERE split = 'held-out'"
    ),
    tr_later("{count} held-out notes carry suggestions."): (
        "SELECT COUNT(*) FROM suggestion JOIN sample USING (position) WHERE split = 'held-out'"
    ),
    tr_later("{count} held-out notes were shown to the language model as examples."): (
        "SELECT COUNT(*) FROM sample WHERE split = 'held-out' "  # noqa: S608 - fixed names
        f"AND position IN ({SHOWN_POSITIONS})"
    ),
    tr_later("{count} lines of the journal take back a line of another note."): (
        "SELECT COUNT(*) FROM decision AS taker JOIN decision AS taken ON taker.retracts = "
        "taken.seq WHERE taker.position <> taken.position OR taken.seq >= taker.seq"
    ),
}


def problems_of_file(database: ProjectDatabase) -> list[str]:
    """Return what SQLite finds wrong and which invariants do not hold, one sentence each."""
    found = [
        f"SQLite: {line}." for (line,) in database.rows("PRAGMA integrity_check") if line != "ok"
    ]
    broken = database.rows("PRAGMA foreign_key_check")
    if broken:
        found.append(tr("{count} rows point at something that is not there.", count=len(broken)))
    for sentence, sql in _INVARIANTS.items():
        row = database.row(sql)
        if row is not None and row[0]:
            found.append(tr_now(sentence, count=row[0]))
    return found


def problems_of_answers(database: ProjectDatabase, task: ProjectTask) -> list[str]:
    """Return a sentence for each table with stored answers that do not fit their notes."""
    found: list[str] = []
    for table in ("gold", "prediction", "suggestion", "decision"):
        rows = database.rows(
            f"SELECT answer, text FROM {table} JOIN sample USING (position) "  # noqa: S608 - fixed names
            "WHERE answer IS NOT NULL"
        )
        unreadable = sum(not _readable(task, answer, text) for answer, text in rows)
        if unreadable:
            found.append(
                tr(
                    "{count} answers of the table {table} do not fit their notes.",
                    count=unreadable,
                    table=table,
                )
            )
    return found


def _readable(task: ProjectTask, answer: str, text: str) -> bool:
    try:
        task.read_answer(answer, text)
    except ProjectError:
        return False
    return True
