"""In which order the language model is asked, so that prompts begin like the one before.

What two prompts in a row begin with is read once (`llm/child/model.py`). Guideline and first
example stand at the beginning, so notes that are shown the same examples are asked for one after
the other: a prefix tree over the whole pass, walked from the most urgent note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sfda_desktop.domain.samples import LabeledSample, Sample


def sharing_examples(
    targets: Sequence[Sample], shown: Mapping[str, Sequence[LabeledSample]]
) -> list[Sample]:
    """Return the targets, those with the same first examples next to each other.

    `shown` holds the examples by sample id, in the order of the prompt. Of two groups the one
    with the earlier target comes first, and so it goes within each; a target's answer depends on
    its own prompt alone, so the order changes none.
    """
    prefixes: dict[str, list[tuple[str, ...]]] = {}
    earliest: dict[tuple[str, ...], int] = {}
    for place, target in enumerate(targets):
        examples = tuple(item.sample.id for item in shown[target.id])
        prefixes[target.id] = [examples[:length] for length in range(1, len(examples) + 1)]
        for prefix in prefixes[target.id]:
            earliest.setdefault(prefix, place)
    return sorted(targets, key=lambda target: [earliest[prefix] for prefix in prefixes[target.id]])
