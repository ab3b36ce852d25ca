"""The grid of a comparison, read from TOML and checked before anything runs.

```toml
task = "ner"                     # where the model directory does not say it
strategies = ["entropy"]         # each list is crossed with every other
budgets = [96, 384]
seeds = [13, 14, 15]

[data]                           # paths are relative to this file
model = "source-model"
pool = "pool.jsonl"
test = "test.jsonl"
llm = "model.gguf"               # and dev, gold, decisions, guideline, chat_format

[[methods]]
method = "sala"
label = "SALA, reviewed"         # how the table calls it
decisions = true                 # the recorded reviewer decides; a number: on so many at most
anchor = "auto"                  # and every other setting of AnnotationPlan and AdaptationPlan
budgets = [96]                   # strategies, budgets and seeds of its own, if need be
```
"""

from __future__ import annotations

import functools
import itertools
import tomllib
import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sfda_desktop.adaptation.cells import Cell
from sfda_desktop.adaptation.methods import LabeledBy, Learning, Method, method_named
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.run_inputs import (
    OnWarning,
    RunInputs,
    digests_of,
    file_digest,
    read_inputs,
    read_text,
    source_of,
)
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import OnProgress, Progress, ignore_progress
from sfda_desktop.encoder import inspect_base
from sfda_desktop.selection import strategy_named

_GRID: dict[str, Any] = {"strategies": str, "budgets": int, "seeds": int}
_DATA: dict[str, Any] = {
    f.name: str for f in fields(RunInputs) if f.name not in {"task", "reviewed"}
}
_REQUIRED_DATA = ("model", "pool", "test")
_OF_CELLS = {"method", "strategy", "budget", "seed"}
_ANNOTATION: dict[str, Any] = {
    name: hint for name, hint in get_type_hints(AnnotationPlan).items() if name not in _OF_CELLS
}
_ADAPTATION: dict[str, Any] = {
    name: hint for name, hint in get_type_hints(AdaptationPlan).items() if name not in _OF_CELLS
}
_METHOD: dict[str, Any] = {
    "method": str,
    "label": str,
    "decisions": bool | int,
    **dict.fromkeys(_GRID, list),
    **_ANNOTATION,
    **_ADAPTATION,
}


@dataclass(frozen=True, slots=True)
class ComparisonPlan:
    """What is compared on which notes; the cells in the order of the file."""

    given: RunInputs
    digests: Mapping[str, str | None]
    cells: tuple[Cell, ...]


def read_comparison(
    path: Path, *, on_warning: OnWarning, on_progress: OnProgress = ignore_progress
) -> ComparisonPlan:
    """Read a comparison; InputError says what is wrong with the file or with what it names."""
    table = _parsed(path)
    _refuse_unknown(
        table, {"task": str, "data": dict, "methods": list, **dict.fromkeys(_GRID, list)}, path, ""
    )
    given = _inputs(table, path)
    methods = table.get("methods")
    if not methods or not all(isinstance(method, dict) for method in methods):
        raise InputError(f"{path} names no method: give each a [[methods]] table.")
    on_progress(Progress("Reading what is compared", 0, 0))
    file = _File(path, table, given, _digests(given))
    cells: list[Cell] = []
    labels: set[str] = set()
    for number, method in enumerate(methods, 1):
        _refuse_unknown(method, _METHOD, path, f" in method {number}")
        try:
            made = file.cells(method)
        except InputError as error:
            raise InputError(f"{path}, method {number}: {error}") from None
        if made[0].label in labels:
            raise InputError(
                f"{path}: two methods are called {made[0].label!r} in the table. Give each a "
                "label of its own."
            )
        labels.add(made[0].label)
        cells += made
    warn_once = functools.cache(on_warning)
    for method, whole in dict.fromkeys((cell.annotation.rule, cell.given) for cell in cells):
        read_inputs(whole, method=method, on_warning=warn_once)
    return ComparisonPlan(given, file.digests, tuple(cells))


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path} is not TOML: {error}.") from None
    except RecursionError:
        raise InputError(f"{path} is no comparison: it is nested too deeply.") from None


def _inputs(table: Mapping[str, Any], path: Path) -> RunInputs:
    data = table.get("data", {})
    _refuse_unknown(data, _DATA, path, " in [data]")
    for name in _REQUIRED_DATA:
        if name not in data:
            raise InputError(f"{path}: [data] must name the {name}.")
    for name, value in data.items():
        if "\0" in value:
            raise InputError(f"{path}: the name of the {name} holds a character that no name has.")
    folder = path.resolve().parent
    given: dict[str, Any] = {
        name: value if name == "chat_format" else folder / value for name, value in data.items()
    }
    return RunInputs(task=table.get("task"), **given)


@dataclass(frozen=True, slots=True)
class _File:
    """A comparison's file while its methods are read."""

    path: Path
    table: Mapping[str, Any]
    given: RunInputs
    digests: Mapping[str, str | None]

    def cells(self, method: Mapping[str, Any]) -> list[Cell]:
        """Return the cells of one [[methods]] table: its strategies × budgets × seeds.

        InputError says what is wrong with the table, without saying which it is.
        """
        if "method" not in method:
            raise InputError("there is no name of a method.")
        rule = method_named(method["method"])
        by_person = rule.labeled_by is LabeledBy.PERSON
        decided = method.get("decisions", by_person)
        if not isinstance(decided, bool) and decided < 1:
            raise InputError("decisions must be true, false or a number.")
        if by_person and not decided:
            raise InputError(
                f"{rule.name} learns from decisions alone: leave out decisions = false."
            )
        plan = {name: method[name] for name in _ANNOTATION if name in method}
        if "sentence_model" in plan:
            plan["sentence_model"] = str(self.path.resolve().parent / plan["sentence_model"])
        adaptation = {name: method[name] for name in _ADAPTATION if name in method}
        strategies, budgets, seeds = self._grid(method, rule)
        annotations = [
            AnnotationPlan(method=rule.name, strategy=strategy, budget=budget, seed=seed, **plan)
            for strategy, budget, seed in itertools.product(strategies, budgets, seeds)
        ]
        self._refuse_what_is_missing(
            rule.name,
            decisions=decided,
            llm=any(annotation.asks_llm for annotation in annotations),
            gold=rule.needs_gold or adaptation.get("learn_weights", False),
        )
        if not method.get("label", "").isprintable():
            raise InputError("the label must be one line of text.")
        label = method.get("label") or _label(method, rule, decided=bool(decided) and not by_person)
        return [
            self._cell(
                label, annotation, AdaptationPlan(seed=annotation.seed, **adaptation), decided
            )
            for annotation in annotations
        ]

    def _cell(
        self, label: str, annotation: AnnotationPlan, adaptation: AdaptationPlan, decided: int
    ) -> Cell:
        """Return a cell; what it does not look at is no part of it.

        Another language model leaves a cell as it is that asks none. `decided` is the number of
        notes that recorded decisions are looked up for at most, `True` for all, `False` for none.
        """
        given, digests = self.given, dict(self.digests)
        if not decided:
            given, digests = replace(given, decisions=None), {**digests, "decisions": None}
        elif not isinstance(decided, bool):
            given = replace(given, reviewed=decided)
        if not annotation.asks_llm:
            given, digests = replace(given, llm=None), {**digests, "llm": None}
        if annotation.sentence_model is not None:
            digests["sentence_model"] = inspect_base(annotation.sentence_model).sha256()
        return Cell(label, given, annotation, adaptation, digests)

    def _refuse_what_is_missing(
        self, method: str, *, decisions: int, llm: bool, gold: bool
    ) -> None:
        for wanted, name, why in (
            (decisions, "decisions", "learns from decisions"),
            (llm, "llm", "asks a language model"),
            (gold, "gold", "needs labeled notes apart from pool and test"),
        ):
            if wanted and getattr(self.given, name) is None:
                raise InputError(f"{method} {why}, and [data] names no {name}.")

    def _grid(
        self, method: Mapping[str, Any], rule: Method
    ) -> tuple[list[str], list[int], list[int]]:
        """Return strategies, budgets and seeds; one of what makes no difference to the method."""
        strategies = self._list("strategies", method, AnnotationPlan().strategy)
        budgets = self._list("budgets", method, rule.budget)
        seeds = self._list("seeds", method, AnnotationPlan().seed)
        for strategy in strategies:
            strategy_named(strategy)
        if not all(0 <= seed < 2**32 for seed in seeds):
            raise InputError(f"a seed is a number from 0 to {2**32 - 1}.")
        learns = rule.learning is not Learning.NONE
        if not (learns and rule.selects):
            strategies, budgets = [AnnotationPlan().strategy], [rule.budget]
        return strategies, budgets, seeds if learns else seeds[:1]

    def _list(self, name: str, method: Mapping[str, Any], default: Any) -> list[Any]:
        values = method.get(name, self.table.get(name, [default]))
        if not values or not all(_fits(value, _GRID[name]) for value in values):
            kind = "names" if _GRID[name] is str else "whole numbers"
            raise InputError(f"{name} must be a list of {kind}, at least one.")
        return list(dict.fromkeys(values))


def _label(method: Mapping[str, Any], rule: Method, *, decided: bool) -> str:
    """Return what names a row: also the anchor, which few expect where they did not ask for it."""
    parts = [rule.name]
    parts += ["reviewed"] if decided else []
    if rule.learning in {Learning.FINE_TUNING, Learning.REWEIGHTED}:
        anchor = method.get("anchor", AdaptationPlan().anchor)
        parts.append({"auto": "anchored", 1: "plain"}.get(anchor, f"anchor {anchor}"))
    return ", ".join(parts)


def _refuse_unknown(
    table: Mapping[str, Any], known: Mapping[str, Any], path: Path, where: str
) -> None:
    for name, value in table.items():
        if name not in known:
            raise InputError(
                f"{path}: there is no setting {name!r}{where}. The settings are: "
                f"{', '.join(sorted(known))}."
            )
        if not _fits(value, known[name]):
            raise InputError(f"{path}: {name}{where} cannot be {value!r}.")


def _fits(value: object, hint: Any) -> bool:
    """Tell whether a TOML value is what a setting's type hint asks for."""
    if get_origin(hint) in (Union, types.UnionType):
        return any(_fits(value, part) for part in get_args(hint))
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if isinstance(value, bool):
        return hint is bool
    return isinstance(value, (int, float) if hint is float else hint)


def _digests(given: RunInputs) -> dict[str, str | None]:
    """Return the SHA-256 of everything given."""
    digests = digests_of(given, source_of(given))
    for name in ("decisions", "llm"):
        path = getattr(given, name)
        digests[name] = None if path is None else file_digest(path)
    return digests
