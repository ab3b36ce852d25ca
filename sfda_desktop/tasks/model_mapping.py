"""What the classes and markers of a model from elsewhere probably mean: for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks.bio import OUTSIDE, bio_labels
from sfda_desktop.tasks.codec import Head, TaskCodec
from sfda_desktop.tasks.marked_text import Markers
from sfda_desktop.tasks.registry import codec_class

_NUMBERED = re.compile(r"label[_-]?(\d+)", re.IGNORECASE)
_PREFIXED = re.compile(r"(?P<tag>[BIESLU])[-_](?P<name>.+)")
_SUFFIXED = re.compile(r"(?P<name>.+)[-_](?P<tag>[BIESLU])")
_BEGINS = "BSU"
_OUTSIDE_WORDS = frozenset({"o", "out", "outside"})
_SECOND = re.compile(r"2|tail|obj", re.IGNORECASE)


def propose_mapping(
    task: str,
    model_labels: Sequence[str],
    labels: Sequence[str] | None = None,
    *,
    tokens: Sequence[str] = (),
) -> ModelMapping:
    """Return what the model's classes may mean in terms of the task's `labels`.

    Without `labels` those of the task by custom are taken (negation), or the names in the classes
    themselves. Compared are the names without regard to case and punctuation, BIO prefixes (and
    BIOES, BILOU), what labels are called elsewhere, and, for LABEL_0, LABEL_1 and so on, the order.
    A class that means nothing known is left out. `tokens` are the added word pieces of the
    tokenizer, among which the markers are looked for.
    """
    codec = codec_class(task)
    if codec.head is Head.TOKEN:
        mapped = _span_classes(model_labels, labels)
    else:
        mapped = _sample_classes(codec, model_labels, labels)
    return ModelMapping(mapped, recognised_markers(tokens, codec.roles))


def recognised_markers(tokens: Sequence[str], roles: Markers) -> Markers | None:
    """Return the markers among a tokenizer's added word pieces, `None` for the usual ones.

    A pair is a token and the same with a slash (`[E1]`, `[/E1]`) or with END for START; there must
    be as many pairs as roles.
    """
    known = set(tokens)
    if not roles or all(string in known for pair in roles.values() for string in pair):
        return None
    pairs = [
        (token, end) for token in dict.fromkeys(tokens) for end in _ends(token) if end in known
    ]
    if len(pairs) != len(roles):
        return None
    pairs.sort(key=lambda pair: (bool(_SECOND.search(pair[0])), pair[0]))
    return dict(zip(roles, pairs, strict=True))


def _ends(token: str) -> list[str]:
    ends = [f"{token[:1]}/{token[1:]}"]
    for start, end in (("START", "END"), ("start", "end"), ("Start", "End")):
        if start in token:
            ends.append(token.replace(start, end))
    return ends


def _sample_classes(
    codec: type[TaskCodec], own: Sequence[str], labels: Sequence[str] | None
) -> dict[str, str]:
    if labels is None and _fit(codec, own):
        return {}
    known = list(labels or codec.usual_labels)
    by_name = {_plain(name): name for name in known}
    for usual, others in codec.synonyms.items():
        meant = next((name for name in known if name == usual or _plain(name) in others), None)
        if meant is not None:
            by_name = dict.fromkeys(others, meant) | by_name
    mapped = {name: by_name[_plain(name)] for name in own if _plain(name) in by_name}
    if not mapped:
        mapped = _by_order(own, known)
    return mapped


def _fit(codec: type[TaskCodec], own: Sequence[str]) -> bool:
    try:
        codec.check(TaskSpec(codec.name, tuple(LabelSpec(name) for name in own)))
    except ValueError:
        return False
    return True


def _span_classes(own: Sequence[str], labels: Sequence[str] | None) -> dict[str, str]:
    by_name = {_plain(name): name for name in labels or ()}
    mapped: dict[str, str] = {}
    for name in own:
        if name.casefold() in _OUTSIDE_WORDS:
            mapped[name] = OUTSIDE
        elif found := _PREFIXED.fullmatch(name) or _SUFFIXED.fullmatch(name):
            label = by_name.get(_plain(found["name"]), None if labels else found["name"])
            if label is not None:
                mapped[name] = f"{'B' if found['tag'] in _BEGINS else 'I'}-{label}"
    if not mapped and labels:
        mapped = _by_order(own, bio_labels(labels))
    return mapped


def _by_order(own: Sequence[str], classes: Sequence[str]) -> dict[str, str]:
    if len(own) != len(classes) or not all(_NUMBERED.fullmatch(name) for name in own):
        return {}
    return dict(zip(own, classes, strict=True))


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
