"""XMI and OMOP, which are only written; names of files; what each format says it drops."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.corpora.annotations import export_annotations
from sfda_desktop.corpora.formats import FORMATS, WRITABLE, format_named
from sfda_desktop.corpora.formats.file_names import FileNames
from sfda_desktop.corpora.formats.omop import COLUMNS
from sfda_desktop.corpora.formats.utf16 import Utf16
from sfda_desktop.corpora.formats.writing import _FURTHER, _GAPS
from sfda_desktop.corpora.text_folder import OFFSET
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Drug"),)))
RE = codec_for(TaskSpec("re", (LabelSpec("false"), LabelSpec("treats"))))
ND = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))
CAS = "{http:///uima/cas.ecore}"
OURS = "{http:///org/sfda.ecore}"


@given(st.text("aé肺😀𠮷\n", max_size=12))
def test_utf16_offsets(text: str) -> None:
    units = Utf16(text)
    assert units.length == len(text.encode("utf-16-le")) // 2
    for offset in range(len(text) + 1):
        there = units.units(offset)
        assert there == len(text[:offset].encode("utf-16-le")) // 2
        assert units.code_points(there) == offset


@pytest.mark.parametrize(("offset", "problem"), [(2, "in two"), (-1, "outside"), (5, "outside")])
def test_offsets_that_are_no_place(offset: int, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Utf16("a😀b").code_points(offset)


TEXTS = st.text("aB 😀肺\n\t\r\x85\"'<&>\x01\ufffe", min_size=1, max_size=20)


@settings(max_examples=30, deadline=None)
@given(TEXTS, st.data())
def test_xmi_covers_what_was_annotated(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    record = Record(Sample("n<1>", text), SpanAnswer((Span(start, end, "Drug"),)))
    out = tmp_path_factory.mktemp("xmi") / "out"
    _, told = export_annotations(out, [record], NER, "xmi")
    assert sorted(p.name for p in out.iterdir()) == ["TypeSystem.xml", "n_1_.xmi"]
    root = ET.parse(out / "n_1_.xmi").getroot()  # noqa: S314 - we wrote it
    sofa, span = root.find(f"{CAS}Sofa"), root.find(f"{OURS}Span")
    assert sofa is not None
    assert span is not None
    units = sofa.attrib["sofaString"].encode("utf-16-le")
    covered = units[2 * int(span.attrib["begin"]) : 2 * int(span.attrib["end"])]
    expected = text[start:end].replace("\x01", " ").replace("\ufffe", " ")
    assert covered.decode("utf-16-le") == expected
    assert bool(told) == bool({"\x01", "\ufffe"} & set(text))


def test_xmi_of_a_relation_and_a_negation(tmp_path: Path) -> None:
    marks = (Mark("head", 0, 2, {"type": "Drug"}), Mark("tail", 3, 7))
    export_annotations(
        tmp_path / "re",
        [Record(Sample("a", "Ax pain", marks=marks), LabelAnswer("treats"))],
        RE,
        "xmi",
    )
    root = ET.parse(tmp_path / "re" / "a.xmi").getroot()  # noqa: S314
    spans = {
        s.attrib["{http://www.omg.org/XMI}id"]: s.attrib["label"] for s in root.iter(f"{OURS}Span")
    }
    (arrow,) = root.iter(f"{OURS}Relation")
    assert [spans[arrow.attrib["head"]], arrow.attrib["label"], spans[arrow.attrib["tail"]]] == [
        "Drug",
        "treats",
        "tail",
    ]
    view = root.find(f"{CAS}View")
    assert view is not None
    assert view.attrib["members"] == "2 3 4 5"
    negated = Record(Sample("a", "No pain", marks=(Mark("entity", 3, 7),)), LabelAnswer("Negated"))
    export_annotations(tmp_path / "nd", [negated], ND, "xmi")
    (span,) = ET.parse(tmp_path / "nd" / "a.xmi").iter(f"{OURS}Span")  # noqa: S314
    assert (span.attrib["label"], span.attrib["value"]) == ("entity", "Negated")
    types = ET.parse(tmp_path / "nd" / "TypeSystem.xml").getroot()  # noqa: S314
    assert [t.text for t in types.iter("{http://uima.apache.org/resourceSpecifier}name")][1:] == [
        "org.sfda.Span", "label", "value", "org.sfda.Relation", "label", "head", "tail",
    ]  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_omop_offsets_are_those_of_the_note(tmp_path: Path) -> None:
    negated = Record(
        Sample("d.1", "No pain", "d", (Mark("entity", 3, 7),), {OFFSET: 40}), LabelAnswer("Negated")
    )
    affirmed = Record(Sample("x", "Pain", "d", (Mark("entity", 0, 4),)), LabelAnswer("Affirmed"))
    out = tmp_path / "nlp.csv"
    assert export_annotations(out, [negated, affirmed], ND, "omop")[0] == 2
    first, second = rows(out)
    assert list(first) == list(COLUMNS)
    wanted = ("1", "d", "43", "pain", "No pain", "N", "label=Negated")
    columns = (
        "note_nlp_id", "note_id", "offset", "lexical_variant", "snippet", "term_exists",
        "term_modifiers",
    )  # fmt: skip
    assert tuple(first[column] for column in columns) == wanted
    assert (second["note_id"], second["offset"], second["term_exists"]) == ("x", "0", "Y")


def test_omop_lists_relations_that_hold_and_no_formulas(tmp_path: Path) -> None:
    marks = (Mark("head", 0, 3), Mark("tail", 4, 6))
    sample = Sample("=1+1", "=Ax By", marks=marks)
    out = tmp_path / "nlp.csv"
    held, none = (Record(sample, LabelAnswer(label)) for label in ("treats", "false"))
    count, told = export_annotations(out, [held, none], RE, "omop")
    assert (count, told) == (
        1,
        ("1 records have nothing to list: the table holds what was found.",),
    )
    assert [(r["note_id"], r["lexical_variant"], r["term_modifiers"]) for r in rows(out)] == [
        ("'=1+1", "'=Ax", "label=head; treats=head of =1+1"),
        ("'=1+1", "By", "label=tail; treats=tail of =1+1"),
    ]
    assert rows(out)[0]["snippet"] == "'=Ax By"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("aA./\\:\x00 b肺", max_size=6) | st.sampled_from(["CON", "..", "a" * 300])))
def test_names_of_files_stay_inside_and_apart(ids: list[str]) -> None:
    names = FileNames()
    given_out = [names.path_for(name) for name in ids]
    assert len({name.casefold() for name in given_out}) == len(ids)
    for name in given_out:
        parts = name.split("/")
        assert all(part.strip(" .") == part != "" for part in parts)
        assert not any(char in name for char in '\\:\x00*?"<>|')
        assert all(len(part.encode()) < 120 for part in parts)


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "annotation.conf").write_text("mine")
    record = Record(Sample("a", "Ax"), SpanAnswer())
    for name in ("brat", "xmi"):
        with pytest.raises(InputError, match="already holds other files"):
            export_annotations(tmp_path, [record], NER, name)
    assert [p.name for p in tmp_path.iterdir()] == ["annotation.conf"]


@pytest.mark.parametrize("name", [one.name for one in WRITABLE if not one.stands_without_text])
def test_formats_that_are_text_refuse_to_go_without(tmp_path: Path, name: str) -> None:
    record = Record(Sample("a", "Ax"), SpanAnswer())
    with pytest.raises(InputError, match="cannot be written without the text.*These can: JSON L"):
        export_annotations(tmp_path / "out", [record], NER, name, with_text=False)
    assert not (tmp_path / "out").exists()


def test_gaps_between_sentences_and_further_keys_are_told(tmp_path: Path) -> None:
    samples = [
        Sample(f"d.{at}", "Ax took.", "d", extra={OFFSET: at, "ward": "B"}) for at in (0, 20)
    ]
    records = [Record(sample, SpanAnswer((Span(0, 2, "Drug"),))) for sample in samples]
    _, told = export_annotations(tmp_path / "b", records, NER, "brat")
    assert told == (
        _GAPS.format(count=1),
        _FURTHER.format(count=2, format="brat"),
    )
    text = (tmp_path / "b" / "d.txt").read_text()
    assert text == "Ax took." + " " * 11 + "\nAx took."


def test_what_each_format_drops() -> None:
    assert {(f.name, c.name) for f in WRITABLE for c in (NER, RE, ND) if f.drops(c) is None} == {
        *((name, task) for name in ("own", "prodigy") for task in ("ner", "re", "nd")),
        *((name, task) for name in ("doccano", "label-studio") for task in ("ner", "re")),
    }
    assert format_named("jsonl") is format_named("own")
    assert all(one.reads or one.writes for one in FORMATS)
