"""Errors whose text is the sentence the user reads: what happened, why, what to do."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.domain.wording import tr


class SfdaError(Exception):
    """A fault that the person at the keyboard can understand and act on.

    The message never holds text of a note: messages reach logs and screenshots.
    """


class InputError(SfdaError):
    """Something that was given (a file, an option, a model) cannot be used; exit status 2."""


class RecordError(InputError):
    """A record file breaks the contract at one line; nothing of the file is taken."""

    def __init__(self, path: Path | str, line: int, problem: str) -> None:
        """Say where (`line` counts from 1) and what is wrong, without quoting the note."""
        super().__init__(
            tr("{path}, line {line}: {problem}", path=path, line=line, problem=problem)
        )
        self.path = Path(path)
        self.line = line
        self.problem = problem

    def __reduce__(self) -> tuple[type[RecordError], tuple[Path, int, str]]:
        """Rebuild from its parts: the error crosses process and thread borders."""
        return (RecordError, (self.path, self.line, self.problem))


class ModelRefused(InputError):
    """A model directory was refused (CONTRACT section 2); the message says what to do instead."""


class EngineError(SfdaError):
    """The large language model could not be loaded or stopped working."""


class EngineRefused(EngineError, InputError):
    """A GGUF file that cannot be used as it is; exit status 2."""


class ProjectError(InputError):
    """A project file cannot be opened or does not allow what was asked."""


class Cancelled(Exception):
    """The user cancelled; everything finished before stays and work can be resumed."""
