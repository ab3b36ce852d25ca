"""Setting notes aside for the test, so that nothing of them is ever trained on or shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sfda_desktop.corpora.jsonl import quoted
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Sample


def split_held_out(
    samples: Sequence[Sample], share: float, seed: int, *, by: str | None = None
) -> tuple[list[Sample], list[Sample]]:
    """Divide samples into (pool, held-out set); both keep the order of `samples`.

    Whole documents move, or with `by` all documents that share a value of that key in
    `Sample.extra` (a column with the patient); samples without a document stand for themselves.
    Documents that are tied through such a value are never torn apart. About `share` of the
    samples are held out: seeded, groups are drawn until no further one brings it nearer.

    Raises:
        InputError: the share is not between 0 and 1, a sample lacks the column, or there is only
            one group, so that one side would be empty.
    """
    if not 0 < share < 1:
        raise InputError(f"The held-out share is {share:g}: give a fraction between 0 and 1.")
    groups: dict[str, list[int]] = {}
    for position, group in enumerate(_groups(samples, by)):
        groups.setdefault(group, []).append(position)
    if len(groups) < 2:
        what = "document" if by is None else f'value of "{by}"'
        raise InputError(
            f"The notes cannot be split: there is {len(groups) or 'no'} {what}, and a held-out "
            "set needs at least 2."
        )
    held_out = _draw(list(groups.values()), share * len(samples), seed)
    return (
        [sample for position, sample in enumerate(samples) if position not in held_out],
        [sample for position, sample in enumerate(samples) if position in held_out],
    )


def check_disjoint(
    pool: Sequence[Sample],
    test: Sequence[Sample],
    *,
    first: str = "the pool",
    second: str = "the test set",
) -> None:
    """Raise `InputError` where a record or document of the test set is also in the pool.

    `first` and `second` are what the message calls the two sets.
    """
    ids = {sample.id for sample in pool}
    shared = [sample.id for sample in test if sample.id in ids]
    if shared:
        raise InputError(
            f"{_several(len(shared), 'record')} both in {second} and in {first}, the first "
            f"with the id {quoted(shared[0])}: take them out of one of the two files."
        )
    pool_docs = {sample.doc for sample in pool if sample.doc is not None}
    docs = list(dict.fromkeys(sample.doc for sample in test if sample.doc in pool_docs))
    if docs:
        raise InputError(
            f"{_several(len(docs), 'document')} both in {second} and in {first}, the first "
            f"with the doc {quoted(docs[0] or '')}: keep all records of a document on one side."
        )


def _groups(samples: Sequence[Sample], by: str | None) -> list[str]:
    if by is None:
        return [sample.group for sample in samples]
    columns = [_column(sample, by) for sample in samples]
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = name = parent[parent[name]]
        return name

    for sample, column in zip(samples, columns, strict=True):
        parent[root(f"document {sample.group}")] = root(f"column {column}")
    return [root(f"column {column}") for column in columns]


def _column(sample: Sample, by: str) -> str:
    value = sample.extra.get(by)
    if value is None or isinstance(value, (dict, list)) or value == "":
        raise InputError(f'The record {quoted(sample.id)} has no "{by}" to split by.')
    return str(value)


def _draw(groups: Sequence[Sequence[int]], target: float, seed: int) -> set[int]:
    """Return the positions of the held-out groups: at least one group, never all."""
    order = np.random.default_rng(seed).permutation(len(groups))
    chosen: set[int] = set()
    drawn = 0
    for index in order:
        group = groups[index]
        nearer = abs(len(chosen) + len(group) - target) < abs(len(chosen) - target)
        if nearer and drawn < len(groups) - 1:
            chosen.update(group)
            drawn += 1
    smallest = min(groups, key=len)
    return chosen or set(smallest)


def _several(number: int, noun: str) -> str:
    return f"1 {noun} is" if number == 1 else f"{number} {noun}s are"
