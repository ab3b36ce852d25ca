"""F1 and its kin, as CONTRACT section 4 defines them. All figures are fractions, 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LabelScores:
    """Scores of one label; `support` counts its gold mentions or samples.

    `ci95` is that of F1; reports of before it was measured have none.
    """

    f1: float
    precision: float
    recall: float
    support: int
    ci95: Interval | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object of CONTRACT section 3, with the interval beside it."""
        value: dict[str, Any] = {
            "f1": self.f1,
            "precision": self.precision,
            "recall": self.recall,
            "support": self.support,
        }
        return value if self.ci95 is None else value | {"ci95": list(self.ci95)}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> LabelScores:
        """Read back what `to_json` wrote."""
        ends = value.get("ci95")
        return cls(
            f1=value["f1"],
            precision=value["precision"],
            recall=value["recall"],
            support=value["support"],
            ci95=None if ends is None else (ends[0], ends[1]),
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """The SCORES object of the contract: the task's F1 with a bootstrap interval by document."""

    f1: float
    precision: float
    recall: float
    per_label: Mapping[str, LabelScores]
    ci95: Interval
    macro_f1: float

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object of CONTRACT section 3."""
        return {
            "f1": self.f1,
            "precision": self.precision,
            "recall": self.recall,
            "per_label": {name: scores.to_json() for name, scores in self.per_label.items()},
            "ci95": list(self.ci95),
            "macro_f1": self.macro_f1,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Scores:
        """Read back what `to_json` wrote."""
        return cls(
            f1=value["f1"],
            precision=value["precision"],
            recall=value["recall"],
            per_label={
                name: LabelScores.from_json(item) for name, item in value["per_label"].items()
            },
            ci95=(value["ci95"][0], value["ci95"][1]),
            macro_f1=value["macro_f1"],
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """Adapted minus source F1, with the paired bootstrap interval and its two-sided p."""

    f1: float
    ci95: Interval
    p: float

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object of CONTRACT section 3."""
        return {"f1": self.f1, "ci95": list(self.ci95), "p": self.p}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Difference:
        """Read back what `to_json` wrote."""
        return cls(f1=value["f1"], ci95=(value["ci95"][0], value["ci95"][1]), p=value["p"])
