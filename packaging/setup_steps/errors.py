"""What can go wrong while setting up, each with the sentence that the user reads."""

from pathlib import Path


class SetupError(Exception):
    """Set-up cannot go on; the message says why and what to do."""


class CommandFailed(SetupError):
    """A program that a step ran ended with an error."""

    def __init__(self, command: list[str], status: int, tail: list[str], log: Path) -> None:
        """Keep what the user needs to see: the last lines, and where the rest is."""
        self.command = command
        self.status = status
        self.tail = tail
        self.log = log
        super().__init__(f"{Path(command[0]).name} ended with status {status}.")
