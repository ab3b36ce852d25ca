from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.corpora.formats import xlsx
from sfda_desktop.corpora.formats.named_things import MISSING, NO_PAIR, TWICE
from sfda_desktop.corpora.formats.options import Columns, ReadOptions
from sfda_desktop.corpora.formats.tables import preview_table
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.domain.answers import LabelAnswer, SpanAnswer
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.domain.wording import tr_now
from sfda_desktop.tasks import codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Drug"),)))
ND = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))
NOTES = Columns("note", id="nr", patient="patient")


def csv_file(tmp_path: Path, contents: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "notes.csv"
    path.write_bytes(contents.encode(encoding))
    return path


def workbook(tmp_path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Ward"
    for row in rows:
        book.active.append(row)
    book.create_sheet("Empty")
    path = tmp_path / "notes.xlsx"
    book.save(path)
    return path


def texts(path: Path, options: ReadOptions) -> list[str]:
    return [r.sample.text for r in read_notes_file(path, NER, options).records]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_shows(tmp_path: Path, delimiter: str) -> None:
    table = 'nr|note|patient\r\n1|"Chest pain, severe; 38,5\nNo fever."|p1\r\n\r\n2|Well.|p2\r\n'
    path = csv_file(tmp_path, table.replace("|", delimiter))
    preview = preview_table(path, ReadOptions())
    assert preview.delimiter == delimiter
    assert [c.name for c in preview.columns] == ["nr", "note", "patient"]
    assert preview.columns[0].values == ("1", "2")
    assert preview.likely == Columns("note", patient="patient")
    records = read_notes_file(path, NER, ReadOptions(columns=NOTES)).records
    assert [(r.sample.id, r.sample.doc, r.sample.text) for r in records] == [
        ("1.0", "1", "Chest pain, severe; 38,5"),
        ("1.1", "1", "No fever."),
        ("2.0", "2", "Well."),
    ]
    assert records[1].sample.extra == {"patient": "p1", "offset": 25}


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-8"), ("cp932", "cp932")],
)
def test_encodings(tmp_path: Path, encoding: str, named: str) -> None:
    path = csv_file(tmp_path, "本文\n胸痛あり。\n", encoding)
    assert texts(path, ReadOptions(encoding=named)) == ["胸痛あり。"]


def test_an_encoding_is_never_guessed(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text\nfièvre\n", "cp1252")
    with pytest.raises(InputError, match=r"is not UTF-8 .byte 0xe8 .*name its encoding .cp932"):
        read_notes_file(path, NER)
    assert texts(path, ReadOptions(encoding="cp1252")) == ["fièvre"]


def test_labels_of_marked_texts(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text,label\nNo <e>fever</e>. Well.,Negated\n<e>Pain</e>,\n")
    notes = read_notes_file(path, ND, ReadOptions(columns=Columns("text", label="label")))
    assert notes.records[0] == Record(notes.records[0].sample, LabelAnswer("Negated"))
    assert [r.sample.text for r in notes.records] == ["No fever. Well.", "Pain"]
    assert notes.records[1].answer is None


@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        ("", "line 1: the file is empty"),
        ("\n \n", "line 1: the file is empty"),
        ("a,b\nx,y\n", 'which column holds the text. .*; its columns are "a", "b"'),
        ("1,No fever\n2,Pain\n", "which column holds the text. .*, of which there are 2"),
        ("発熱がありますか,発熱はありませんでした\n", ", of which there are 2"),
        ("text,b\nx,y\nx,y,z\n", "line 3: the row has 3 cells and the header 2"),
        ('text\n"never closed\n\n', "line 2: not a row of a table"),
        ("text,b\n,y\n", "1 rows have no text|holds no text"),
        ("text,id\nx,1\ny,1\n", 'line 3: the id "1.0" stands twice|stands twice'),
    ],
)
def test_faults_of_tables(tmp_path: Path, contents: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_notes_file(csv_file(tmp_path, contents), NER)


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text,b\nx,y\n")
    with pytest.raises(InputError, match='has no column "c": its columns are "text", "b"'):
        read_notes_file(path, NER, ReadOptions(columns=Columns("text", doc="c")))


@pytest.mark.parametrize(
    ("header", "likely"),
    [
        ("note_id,patient_id,note_text", Columns("note_text", "note_id", patient="patient_id")),
        ("Note ID,Patient,Note Text", Columns("Note Text", "Note ID", patient="Patient")),
        ("患者,本文", Columns("本文", patient="患者")),
        ("ward,when", None),
    ],
)
def test_columns_that_their_names_give_away(
    tmp_path: Path, header: str, likely: Columns | None
) -> None:
    preview = preview_table(csv_file(tmp_path, f"{header}\n"), ReadOptions())
    assert preview.likely == likely


def test_a_workbook(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, ["nr", "note", None, "note"], [1, "Pain.", 2.5, None], [2.0, "胸痛。"]
    )
    preview = preview_table(path, ReadOptions())
    assert (preview.sheets, preview.delimiter) == (("Ward", "Empty"), None)
    assert [c.name for c in preview.columns] == ["nr", "note", "column 3", "note (4)"]
    records = read_notes_file(path, NER, ReadOptions(columns=Columns("note", id="nr"))).records
    assert [(r.sample.id, r.sample.text) for r in records] == [("1.0", "Pain."), ("2.0", "胸痛。")]
    assert records[0].sample.extra == {"column 3": "2.5", "offset": 0}
    with pytest.raises(RecordError, match="it holds no table"):
        texts(path, ReadOptions(sheet="Empty"))
    with pytest.raises(InputError, match="has no sheet of that name: it has Ward, Empty"):
        texts(path, ReadOptions(sheet="Cardio"))


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, contents in members.items():
            target.writestr(name, contents)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as source:
        return {name: source.read(name) for name in source.namelist()}


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_LARGEST", 2**20)
    members = members_of(workbook(tmp_path, ["text"], ["x"]))
    path = archive(tmp_path / "b.xlsx", members | {"xl/media/x": bytes(2**21)})
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        texts(path, ReadOptions())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_grow(tmp_path: Path, encoding: str) -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><sst>&l9;</sst>'
    members = members_of(workbook(tmp_path, ["text"], ["x"]))
    path = archive(tmp_path / "b.xlsx", members | {"xl/sharedStrings.xml": bomb.encode(encoding)})
    with pytest.raises(InputError, match="definitions of entities"):
        texts(path, ReadOptions())


def test_a_sheet_that_claims_to_be_huge_is_read_in_no_time(tmp_path: Path) -> None:
    members = members_of(workbook(tmp_path, ["text"], ["x"]))
    sheet = members["xl/worksheets/sheet1.xml"]
    members["xl/worksheets/sheet1.xml"] = (
        sheet.replace(b"A1:A2", b"A1:XFD1048576")
        .replace(b'r="2"', b'r="1048576"')
        .replace(b'r="A2"', b'r="A1048576"')
    )
    assert texts(archive(tmp_path / "b.xlsx", members), ReadOptions()) == ["x"]


def test_other_archives_and_damage_are_answered_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a ZIP archive, but no XLSX workbook"):
        texts(archive(tmp_path / "a.docx", {"word/document.xml": b"<w/>"}), ReadOptions())


@cache
def members_of_a_small_workbook(folder: Path) -> dict[str, bytes]:
    """Made once: it holds the time it was made at, and what is drawn must not depend on that."""
    return members_of(workbook(folder, ["text", "b"], ["x", 1], ["y", 2.5]))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_damaged_workbooks(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """One member is damaged, or the archive: rows or a sentence, nothing else."""
    folder = tmp_path_factory.getbasetemp()
    members = dict(members_of_a_small_workbook(folder))
    name = data.draw(st.sampled_from(sorted(members)))
    contents = bytearray(members[name])
    for _ in range(data.draw(st.integers(1, 3))):
        contents[data.draw(st.integers(0, len(contents) - 1))] = data.draw(st.integers(0, 255))
    members[name] = bytes(contents[: data.draw(st.integers(0, len(contents)))])
    if data.draw(st.booleans()):
        del members[name]
    path = archive(folder / "damaged.xlsx", members)
    if data.draw(st.booleans()):
        whole = path.read_bytes()
        # A share, as the length depends on how well the damage can be packed.
        path.write_bytes(whole[: 5 + int(data.draw(st.floats(0, 1)) * (len(whole) - 5))])
    with suppress(InputError):
        read_notes_file(path, NER, ReadOptions(columns=Columns("text")), format_name="xlsx")


def test_the_previewed_values_are_few(tmp_path: Path) -> None:
    lines = io.StringIO()
    lines.writelines(f"{n},{'x' if n > 3 else ''}\n" for n in range(60))
    preview = preview_table(csv_file(tmp_path, "a,b\n" + lines.getvalue()), ReadOptions())
    assert [c.values for c in preview.columns] == [("0", "1", "2"), ("x", "x", "x")]


RE = codec_for(
    TaskSpec("re", (LabelSpec("treats"), LabelSpec("none")), negative_label="none", pairs=None)
)


def test_a_column_names_what_a_row_asks_about(tmp_path: Path) -> None:
    path = csv_file(
        tmp_path,
        "text,Problem,verdict\n"
        "No fever. Has a cough.,fever,Negated\n"
        "No pain but pain at night.,pain,Negated\n"  # which one?
        "No pain but pain at night.,[3-7],Negated\n"
        "A cough.,fever,Affirmed\n",
    )
    columns = Columns("text", entity="Problem", label="verdict")
    read = read_notes_file(path, ND, ReadOptions(columns=columns))
    asked = [
        (r.sample.text[m.start : m.end], m.start, m.extra.get("type"), r.answer)
        for r in read.records
        for m in r.sample.marks
    ]
    negated = LabelAnswer("Negated")
    assert asked == [("fever", 3, "Problem", negated), ("pain", 3, "Problem", negated)]
    assert read.warnings == (
        tr_now(TWICE, count=1),
        tr_now(MISSING, count=1),
        "2 texts have no marked entity and were passed over.",
    )


def test_without_a_label_every_mention_is_asked_about(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text,Problem\nNo pain. The pain is back; no fever.,pain;fever\n")
    read = read_notes_file(path, ND, ReadOptions(columns=Columns("text", entity="Problem")))
    assert [(r.sample.text, r.sample.marks[0].start, r.answer) for r in read.records] == [
        ("No pain.", 3, None),
        ("The pain is back; no fever.", 4, None),
        ("The pain is back; no fever.", 21, None),
    ]


@pytest.mark.parametrize("label", ["treats", ""])
def test_two_columns_name_a_pair(tmp_path: Path, label: str) -> None:
    path = csv_file(
        tmp_path, f"note,Drug,Problem,says\nAspirin. It helps against pain.,Aspirin,pain,{label}\n"
    )
    columns = Columns("note", entity="Drug", tail="Problem", label="says")
    [record] = read_notes_file(path, RE, ReadOptions(columns=columns)).records
    assert record.sample.text == "Aspirin. It helps against pain."  # a pair is not torn apart
    assert [(m.role, m.start, m.extra["type"]) for m in record.sample.marks] == [
        ("head", 0, "Drug"),
        ("tail", 26, "Problem"),
    ]
    assert record.answer == (LabelAnswer(label) if label else None)


@pytest.mark.parametrize(
    ("heads", "tails"),
    [
        ("aspirin;ibuprofen", "pain"),  # no pair is made of two heads
        ("aspirin;ibuprofen", ""),
        ("aspirin", ""),
        ("", "pain"),
        ("morphine", "pain;fever"),
        ("aspirin", "aspirin"),
        ("aspirin", "[0-7]"),
    ],
)
@pytest.mark.parametrize("label", ["treats", ""])
def test_what_names_no_pair_is_passed_over(
    tmp_path: Path, heads: str, tails: str, label: str
) -> None:
    text = "Aspirin and ibuprofen for pain and fever."
    good = f"{text},ibuprofen,fever,none\n"
    path = csv_file(tmp_path, f"note,Drug,Problem,says\n{good}{text},{heads},{tails},{label}\n")
    columns = Columns("note", entity="Drug", tail="Problem", label="says")
    read = read_notes_file(path, RE, ReadOptions(columns=columns))
    assert [[m.start for m in record.sample.marks] for record in read.records] == [[12, 35]]
    assert tr_now(NO_PAIR, count=1) in read.warnings


def test_a_list_of_things_is_no_question(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text,Drug,label\nAspirin stopped. Aspirin again.,aspirin,Negated\n")
    drugs = codec_for(TaskSpec("ner", (LabelSpec("Drug"),)))
    options = ReadOptions(Labels.REQUIRED, columns=Columns("text", label="label", entity="Drug"))
    with pytest.raises(RecordError):  # one of them is meant, and nobody says which
        read_notes_file(path, drugs, options)
    listed = read_notes_file(path, drugs, replace(options, lists=True)).records
    assert [len(r.answer.spans) for r in listed if isinstance(r.answer, SpanAnswer)] == [1, 1]


def test_a_row_of_which_something_was_passed_over_is_no_gold(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "text,Drug\nAspirin given.,paracetamol\nAspirin given.,aspirin\n")
    drugs = codec_for(TaskSpec("ner", (LabelSpec("Drug"),)))
    read = read_notes_file(path, drugs, ReadOptions(columns=Columns("text", entity="Drug")))
    assert [record.answer is not None for record in read.records] == [False, True]


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        (Columns("text", entity="Drug"), 'has no column "Drug"'),
        (Columns("text", tail="Problem"), "none the first"),
        (Columns("text", entity="text"), "a column of their own"),
        (Columns("text", entity="Problem", tail="Problem"), "a column of their own"),
    ],
)
def test_columns_that_cannot_be_are_refused(tmp_path: Path, columns: Columns, why: str) -> None:
    path = csv_file(tmp_path, "text,Problem\nNo pain.,pain\n")
    with pytest.raises(InputError, match=why):
        read_notes_file(path, ND, ReadOptions(columns=columns))
