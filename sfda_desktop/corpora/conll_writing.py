"""CoNLL on its way out: a token and its BIO tag a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from sfda_desktop.corpora.conll import refuse_other_tasks
from sfda_desktop.corpora.token_tags import tags_of_spans, tokens_of
from sfda_desktop.domain.answers import Answer, SpanAnswer
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.wording import tr_later, tr_now
from sfda_desktop.tasks.codec import TaskCodec

_LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LOSSES = {
    "unlabeled": tr_later("{count} records have no labels and were left out."),
    "blank": tr_later("{count} records have no words and were left out."),
    "extra": tr_later("{count} records have further keys, which CoNLL cannot hold."),
    "overlapping": tr_later("{count} spans overlap a longer one and were left out."),
    "unaligned": tr_later(
        "{count} spans begin or end inside a word and were widened to whole words."
    ),
}


def write_conll(
    path: Path | str, records: Iterable[Record], codec: TaskCodec
) -> tuple[int, tuple[str, ...]]:
    """Write a token and its BIO tag a line, with a tab between.

    Returns how many records were written, and a sentence for every kind of loss.

    Comments in the manner of CoNLL-U carry the document, the id and the exact text (line breaks in
    it as blanks), so that `read_conll` finds the same offsets again.
    """
    refuse_other_tasks(codec)
    losses: Counter[str] = Counter()
    count = 0
    doc: str | None = None
    with atomic_text(path) as file:
        for record in records:
            if record.answer is None:
                losses["unlabeled"] += 1
                continue
            tokens = tokens_of(record.sample.text)
            if not tokens:
                losses["blank"] += 1
                continue
            if record.sample.doc != doc:
                doc = record.sample.doc
                file.write("# newdoc\n" if doc is None else f"# newdoc id = {_one_line(doc)}\n")
            tags = _tags(record.answer, tokens, codec, losses)
            _write_sentence(file, record.sample, tokens, tags)
            losses["extra"] += bool(record.sample.extra)
            count += 1
    return count, tuple(
        tr_now(told, count=losses[kind]) for kind, told in _LOSSES.items() if losses[kind]
    )


def _tags(
    answer: Answer, tokens: list[tuple[int, int]], codec: TaskCodec, losses: Counter[str]
) -> list[str]:
    facts = sorted((place[0], place[1], label) for place, label in codec.facts(answer))
    tags, unaligned = tags_of_spans(facts, tokens)
    losses["unaligned"] += unaligned
    if isinstance(answer, SpanAnswer):
        losses["overlapping"] += len(answer.spans) - len(facts)
    return tags


def _write_sentence(
    file: TextIO, sample: Sample, tokens: list[tuple[int, int]], tags: list[str]
) -> None:
    text = sample.text
    file.write(f"# id = {_one_line(sample.id)}\n# text = {_one_line(text)}\n")
    file.writelines(
        f"{text[start:end]}\t{tag}\n" for (start, end), tag in zip(tokens, tags, strict=True)
    )
    file.write("\n")


def _one_line(text: str) -> str:
    return _LINE_BREAK.sub(" ", text)
