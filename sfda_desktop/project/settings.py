"""The choices of a project that are remembered: files, method, window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import from_json, to_json

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """A named choice, what it may be, and what it is until somebody chooses."""

    name: str
    default: T
    kinds: tuple[type, ...]

    def check(self, value: object) -> None:
        """Raise TypeError where the value is of another kind."""
        # True is an int to Python, but no budget.
        if not isinstance(value, self.kinds) or (
            isinstance(value, bool) and bool not in self.kinds
        ):
            raise TypeError(f"the setting {self.name} cannot be a {type(value).__name__}")


_TEXT = (str, type(None))

MODEL_DIRECTORY: Final = Setting[str | None]("model_directory", None, _TEXT)
LLM_FILE: Final = Setting[str | None]("llm_file", None, _TEXT)
ANSWER_MEMORY: Final = Setting[str | None]("answer_memory", None, _TEXT)
"""Where answers of the language model that others of a comparison asked for are kept."""
CHAT_FORMAT: Final = Setting[str | None]("chat_format", None, _TEXT)
METHOD: Final = Setting[str]("method", "sala", (str,))
STRATEGY: Final = Setting[str]("strategy", "entropy", (str,))
BUDGET: Final = Setting[int]("budget", 96, (int,))
ITERATIONS: Final = Setting[int]("iterations", 5, (int,))
ANCHOR: Final = Setting[str | float]("anchor", "auto", (str, float, int))
SEED: Final = Setting[int]("seed", 13, (int,))
BLIND_SHARE: Final = Setting[float]("blind_share", 0.07, (float, int))
REVIEWER: Final = Setting[str]("reviewer", "", (str,))
SECOND_REVIEWER: Final = Setting[str]("second_reviewer", "", (str,))
WINDOW: Final = Setting[dict[str, Any]]("window", {}, (dict,))

ALL_SETTINGS: Final[tuple[Setting[Any], ...]] = (
    MODEL_DIRECTORY,
    LLM_FILE,
    ANSWER_MEMORY,
    CHAT_FORMAT,
    METHOD,
    STRATEGY,
    BUDGET,
    ITERATIONS,
    ANCHOR,
    SEED,
    BLIND_SHARE,
    REVIEWER,
    SECOND_REVIEWER,
    WINDOW,
)


class Settings:
    """Reads and writes settings; a change is on the disk before the call returns."""

    def __init__(self, database: ProjectDatabase) -> None:
        """Work on the given file."""
        self._database = database

    def get(self, setting: Setting[T]) -> T:
        """Return what was chosen, or the default."""
        value: T = self.get_json(setting.name, setting.default)
        return value

    def put(self, setting: Setting[T], value: T) -> None:
        """Remember a choice."""
        setting.check(value)
        self.put_json(setting.name, value)

    def get_json(self, name: str, default: Any = None) -> Any:
        """Return a value stored under a name of the caller's own."""
        row = self._database.row("SELECT value FROM setting WHERE name = ?", [name])
        return default if row is None else from_json(row[0])

    def put_json(self, name: str, value: Any) -> None:
        """Store any JSON value under a name of the caller's own."""
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, to_json(value)],
            )

    def all(self) -> dict[str, Any]:
        """Return everything stored, by name."""
        rows = self._database.rows("SELECT name, value FROM setting ORDER BY name")
        return {name: from_json(value) for name, value in rows}
