"""The formats by name: what each can do, and what it loses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sfda_desktop.corpora.conll import read_conll
from sfda_desktop.corpora.formats import reading, writing
from sfda_desktop.corpora.formats.reading import Reader, Texts, reader_of, reader_of_records
from sfda_desktop.corpora.formats.writing import Writer
from sfda_desktop.corpora.jsonl import read_records
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import Head, TaskCodec

Drops = Callable[[TaskCodec], str | None]


def nothing(_codec: TaskCodec) -> None:
    """Say that a format loses nothing."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format of files.

    `title` is what people call it; `suffixes` are usual endings, the first for new files;
    `drops` says in a sentence what of a task's records it cannot hold, `None` where nothing is
    lost. `texts` reads it without knowing the task; `folder`: it is a folder of files;
    `heads` are the kinds of tasks whose answers it holds; `keeps_keys`: further keys of a record
    survive in it.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    drops: Drops = nothing
    texts: Texts | None = None
    folder: bool = False
    stands_without_text: bool = False
    keeps_keys: bool = False
    heads: frozenset[Head] = frozenset(Head)

    def holds(self, codec: TaskCodec) -> bool:
        """Tell whether a task's answers can be written in the format at all."""
        return codec.head in self.heads

    @property
    def reads(self) -> bool:
        """Whether files of the format can be read."""
        return self.read is not None

    @property
    def writes(self) -> bool:
        """Whether files of the format can be written."""
        return self.write is not None


def _one_label(title: str) -> Drops:
    def drops(codec: TaskCodec) -> str | None:
        if len(codec.roles) != 1:
            return None
        return tr(
            "{format} has one label for an entity: the answer. What kind of entity it is, is lost.",
            format=title,
        )

    return drops


def _conll(codec: TaskCodec) -> str:
    if codec.head is not Head.TOKEN:
        return tr("CoNLL tags words: answers about marked entities cannot be written.")
    return tr(
        "CoNLL tags words: of overlapping entities only the longest stays, entities are widened to "
        "whole words, and further keys of the records are lost."
    )


def _files(title: str) -> Drops:
    def drops(_codec: TaskCodec) -> str:
        return tr(
            "{format} has a file a document: ids of single sentences and further keys of the "
            "records are lost.",
            format=title,
        )

    return drops


def _omop(codec: TaskCodec) -> str:
    if len(codec.roles) == 2:
        return tr(
            "The OMOP table lists what was found: texts without an entity and further keys are "
            "lost, concepts are 0, and note_id is the document’s name, to be mapped to yours. "
            "Relations become modifiers of the two entities."
        )
    return tr(
        "The OMOP table lists what was found: texts without an entity and further keys are lost, "
        "concepts are 0, and note_id is the document’s name, to be mapped to yours."
    )


FORMATS = (
    Format(
        "own",
        "JSON Lines",
        (".jsonl", ".json"),
        reader_of_records(read_records),
        writing.write_own,
        stands_without_text=True,
        keeps_keys=True,
    ),
    Format(
        "prodigy",
        "Prodigy",
        (".jsonl",),
        reader_of(reading.prodigy_texts),
        writing.write_prodigy,
        texts=reading.prodigy_texts,
        keeps_keys=True,
    ),
    Format(
        "doccano",
        "doccano",
        (".jsonl",),
        reader_of(reading.doccano_texts),
        writing.write_doccano,
        _one_label("doccano"),
        texts=reading.doccano_texts,
        keeps_keys=True,
    ),
    Format(
        "label-studio",
        "Label Studio",
        (".json",),
        reader_of(reading.label_studio_texts),
        writing.write_label_studio,
        _one_label("Label Studio"),
        texts=reading.label_studio_texts,
        keeps_keys=True,
    ),
    Format(
        "conll",
        "CoNLL",
        (".conll", ".bio", ".iob", ".iob2", ".bioes", ".tsv"),
        reader_of_records(read_conll),
        writing.write_conll,
        _conll,
        heads=frozenset({Head.TOKEN}),
    ),
    Format(
        "brat",
        "brat",
        (".ann",),
        reader_of(reading.brat_texts, whole_notes=True),
        writing.write_brat_folder,
        _files("brat"),
        texts=reading.brat_texts,
        folder=True,
        stands_without_text=True,
    ),
    Format(
        "csv",
        "CSV",
        (".csv", ".tsv"),
        reader_of(reading.table_texts, whole_notes=True),
        texts=reading.table_texts,
    ),
    Format(
        "xlsx",
        "XLSX",
        (".xlsx", ".xlsm"),
        reader_of(reading.table_texts, whole_notes=True),
        texts=reading.table_texts,
    ),
    Format("text", "plain text", (".txt",), reading.read_text, folder=True),
    Format(
        "xmi",
        "UIMA XMI",
        (".xmi",),
        write=writing.write_xmi_folder,
        drops=_files("UIMA XMI"),
        folder=True,
        stands_without_text=True,
    ),
    Format(
        "omop",
        "OMOP NOTE_NLP",
        (".csv",),
        write=writing.write_omop_table,
        drops=_omop,
        stands_without_text=True,
    ),
)
READABLE = tuple(one for one in FORMATS if one.reads)
WRITABLE = tuple(one for one in FORMATS if one.writes)

_ALIASES = {"jsonl": "own"}
_BY_NAME = {one.name: one for one in FORMATS}


def format_named(name: str) -> Format:
    """Return a format; InputError names those there are."""
    found = _BY_NAME.get(_ALIASES.get(name, name))
    if found is None:
        known = ", ".join(_BY_NAME)
        raise InputError(
            tr('There is no format "{name}": the formats are {known}.', name=name, known=known)
        )
    return found
