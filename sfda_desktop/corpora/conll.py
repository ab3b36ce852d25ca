"""CoNLL: one token a line, its tag in the last column, an empty line after each sentence.

Read in the shapes the field uses (BIO, BIOES, BILOU; tabs or blanks; `-DOCSTART-` or CoNLL-U
comments), written as BIO with tabs. Only span tasks have such a form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from sfda_desktop.corpora.jsonl import Labels, quoted
from sfda_desktop.corpora.lines import decoded, raw_lines
from sfda_desktop.corpora.token_tags import is_tag, spans_of_tags
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
    watched,
)
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import Head, TaskCodec

_KNOWN_COMMENT = re.compile(r"#\s*(id|sent_id|newdoc id|newdoc|text)\s*(?:= ?(.*))?\Z")
_DOCUMENT_KEYS = frozenset({"newdoc id", "newdoc"})
_DOCUMENT_START = "-DOCSTART-"
_FILLERS = frozenset({"O", "-X-", "_", "-"})


@dataclass(slots=True)
class _Sentence:
    """What the lines of one sentence said."""

    line: int
    id: str | None = None
    doc: str | None = None
    text: str | None = None
    tokens: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def note(self, key: str, value: str | None) -> None:
        """Take over what a comment says, where it says something we know."""
        if key == "text":
            self.text = value
        elif key:
            self.id = (value or "").strip() or None


def read_conll(
    path: Path | str,
    codec: TaskCodec,
    *,
    labels: Labels = Labels.REQUIRED,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Record]:
    """Read a CoNLL file; all of it is good or none is taken.

    The text is that of a `# text =` comment where the tokens stand in it, one after the other,
    else the tokens with one blank between them. `doc` comes from `-DOCSTART-` lines (with the id
    they name, or numbered) or `# newdoc id =`, `id` from `# id =` or `# sent_id =`, else it is the
    document (or the file's name), a point, and the number of the sentence in it from 0.
    As conlleval does, an inside tag that continues nothing opens a span.

    Raises:
        RecordError: a line has no tag or an unknown one, an id stands twice, or the file is empty.
        InputError: the file cannot be opened, or the task has no tokens to tag.
        Cancelled: nothing was read.
    """
    path = Path(path)
    refuse_other_tasks(codec)
    records: list[Record] = []
    ids: set[str] = set()
    count_in: dict[str, int] = {}
    sentences = watched(
        _sentences(path, codec, labels),
        tr("Reading notes"),
        unit=tr("notes"),
        on_progress=on_progress,
        cancelled=cancelled,
    )
    for sentence in sentences:
        container = sentence.doc if sentence.doc is not None else path.stem
        number = count_in.get(container, 0)
        count_in[container] = number + 1
        identifier = sentence.id or f"{container}.{number}"
        if identifier in ids:
            raise RecordError(
                path, sentence.line, tr("the id {id} stands twice", id=quoted(identifier))
            )
        ids.add(identifier)
        text, offsets = _align(sentence)
        answer = None
        if labels is not Labels.IGNORED and sentence.tags:
            answer = SpanAnswer.of(spans_of_tags(sentence.tags, offsets))
        records.append(Record(Sample(identifier, text, sentence.doc), answer))
    if not records:
        raise RecordError(path, 1, tr("the file is empty: it holds no sentence"))
    return records


def refuse_other_tasks(codec: TaskCodec) -> None:
    """Raise `InputError` for a task whose labels are not tags of tokens."""
    if codec.head is not Head.TOKEN:
        raise InputError(
            tr(
                "CoNLL files tag tokens, and the task {name} labels whole records: use "
                "JSON Lines instead.",
                name=codec.name,
            )
        )


def _sentences(path: Path, codec: TaskCodec, labels: Labels) -> Iterator[_Sentence]:
    doc: str | None = None
    documents = 0
    sentence = _Sentence(1)
    for number, line in _text_lines(path):
        columns = _columns(line)
        comment = None if sentence.tokens else _comment(line, columns)
        ends = not columns or columns[0] == _DOCUMENT_START
        if ends and sentence.tokens:
            yield sentence
        if ends:
            sentence = _Sentence(number)
        if columns and columns[0] == _DOCUMENT_START:
            documents += 1
            doc = _document_id(columns) or f"{path.stem}.{documents}"
        elif comment is not None and comment[0] in _DOCUMENT_KEYS:
            doc = (comment[1] or "").strip() or None
        elif comment is not None:
            sentence.note(*comment)
        elif columns:
            try:
                _add_token(sentence, columns, codec, labels)
            except ValueError as error:
                raise RecordError(path, number, str(error)) from error
            sentence.doc, sentence.line = doc, sentence.line if sentence.tokens[1:] else number
    if sentence.tokens:
        yield sentence


def _text_lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in raw_lines(path):
        try:
            yield number, decoded(line)
        except ValueError as error:
            raise RecordError(path, number, str(error)) from error


def _comment(line: str, columns: list[str]) -> tuple[str, str | None] | None:
    """Return (key, value) of a comment, `None` for a line that tags the token `#`."""
    if not line.startswith("#"):
        return None
    known = _KNOWN_COMMENT.match(line)
    if known:
        return known[1], known[2] or None
    return None if is_tag(columns[-1]) else ("", None)


def _columns(line: str) -> list[str]:
    if "\t" in line and line.strip():
        return [column.strip() for column in line.split("\t")]
    return line.split()


def _document_id(columns: list[str]) -> str | None:
    named = [column.strip("()") for column in columns[1:] if column not in _FILLERS]
    return named[0] if named and named[0] else None


def _add_token(sentence: _Sentence, columns: list[str], codec: TaskCodec, labels: Labels) -> None:
    """Take over one line; ValueError says what is wrong with it."""
    if not columns[0]:
        raise ValueError(tr("the line has no token in its first column"))
    tagged = len(columns) > 1 and labels is not Labels.IGNORED
    if labels is Labels.REQUIRED and not tagged:
        raise ValueError(tr("the line has no tag after its token"))
    if sentence.tokens and tagged != bool(sentence.tags):
        raise ValueError(tr("only a part of the sentence has tags"))
    sentence.tokens.append(columns[0])
    if not tagged:
        return
    if not is_tag(columns[-1]):
        raise ValueError(
            tr("the last column is no tag: expected O, or B-, I- (E-, S-) and then a label")
        )
    label = columns[-1].partition("-")[2]
    if label and label not in codec.spec.label_names:
        known = ", ".join(codec.spec.label_names)
        raise ValueError(
            tr("unknown label {label}; this task knows {known}", label=quoted(label), known=known)
        )
    sentence.tags.append(columns[-1])


def _align(sentence: _Sentence) -> tuple[str, list[tuple[int, int]]]:
    """Return the text and where each token stands in it."""
    if sentence.text is not None:
        offsets = _found_in_order(sentence.tokens, sentence.text)
        if offsets is not None:
            return sentence.text, offsets
    joined = " ".join(sentence.tokens)
    starts = accumulate((len(token) + 1 for token in sentence.tokens), initial=0)
    return joined, [
        (start, start + len(token)) for token, start in zip(sentence.tokens, starts, strict=False)
    ]


def _found_in_order(tokens: list[str], text: str) -> list[tuple[int, int]] | None:
    """Return the offsets of tokens that make up a text, `None` where they do not."""
    offsets: list[tuple[int, int]] = []
    position = 0
    for token in tokens:
        start = text.find(token, position)
        if start < 0 or text[position:start].strip():
            return None
        position = start + len(token)
        offsets.append((start, position))
    return None if text[position:].strip() else offsets
