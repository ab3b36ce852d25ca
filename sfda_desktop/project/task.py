"""The task of a project and the answers stored in its terms."""

from __future__ import annotations

import threading

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import from_json, now, to_json
from sfda_desktop.tasks import TaskCodec, codec_for


class ProjectTask:
    """The `TaskSpec` in force, every version of it that was ever, and its codec."""

    def __init__(self, database: ProjectDatabase) -> None:
        """Read the newest version."""
        self._database = database
        self._lock = threading.Lock()
        row = database.row("SELECT version, spec FROM task_spec ORDER BY version DESC LIMIT 1")
        if row is None:
            raise ProjectError(
                tr(
                    "{path} names no task: it is damaged. Use the last backup copy.",
                    path=database.path,
                )
            )
        self._version = int(row[0])
        self._codec = codec_for(TaskSpec.from_json(from_json(row[1]), where=str(database.path)))

    @property
    def spec(self) -> TaskSpec:
        """The task, its labels and the guideline."""
        return self._codec.spec

    @property
    def codec(self) -> TaskCodec:
        """The codec bound to `spec`."""
        return self._codec

    @property
    def version(self) -> int:
        """Which version of the spec is in force, counted from 1."""
        return self._version

    def set_spec(self, spec: TaskSpec) -> None:
        """Take a new version of guideline, descriptions, order or number of labels.

        The task stays, and so does every label there was: stored answers may use it.
        """
        if spec.task != self.spec.task:
            raise ProjectError(
                tr(
                    "The task of a project cannot change from {task} to {wanted}. Make a "
                    "new project for it.",
                    task=self.spec.task,
                    wanted=spec.task,
                )
            )
        missing = [name for name in self.spec.label_names if name not in spec.label_names]
        if missing:
            raise ProjectError(
                tr(
                    "Labels of a project cannot be taken away ({missing}): answers given "
                    "before may use them. Make a new project, or leave them in.",
                    missing=", ".join(missing),
                )
            )
        if spec == self.spec:
            return
        codec = codec_for(spec)
        with self._lock, self._database.writing() as database:
            cursor = database.execute(
                "INSERT INTO task_spec (spec, saved_at) VALUES (?, ?)",
                [to_json(spec.to_json()), now()],
            )
            self._version, self._codec = int(cursor.lastrowid or 0), codec

    def write_answer(self, answer: Answer) -> str:
        """Return the answer as it is stored."""
        return to_json(self._codec.write_answer(answer))

    def read_answer(self, stored: str, text: str) -> Answer:
        """Return a stored answer about `text`."""
        try:
            answer = self._codec.read_answer(from_json(stored), text)
        except ValueError as error:
            raise ProjectError(
                tr(
                    "{path} holds an answer that does not fit its note: the file is "
                    "damaged. Use the last backup copy.",
                    path=self._database.path,
                )
            ) from error
        if answer is None:
            raise ProjectError(
                tr(
                    "{path} holds an empty answer: the file is damaged. Use the last backup copy.",
                    path=self._database.path,
                )
            )
        return answer

    def read_optional_answer(self, stored: str | None, text: str) -> Answer | None:
        """Return a stored answer, or `None` where there is none."""
        return None if stored is None else self.read_answer(stored, text)
