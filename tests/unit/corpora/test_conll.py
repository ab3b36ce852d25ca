from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.annotations import export_annotations
from sfda_desktop.corpora.conll import read_conll
from sfda_desktop.corpora.conll_writing import write_conll
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Lab test"))))


def read(tmp_path: Path, contents: str | bytes, labels: Labels = Labels.REQUIRED) -> list[Record]:
    path = tmp_path / "notes.conll"
    path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    return read_conll(path, CODEC, labels=labels)


def found(record: Record) -> list[tuple[str, str]]:
    assert isinstance(record.answer, SpanAnswer)
    return [(record.sample.text[s.start : s.end], s.label) for s in record.answer.spans]


def test_bio_is_rebuilt_with_single_blanks(tmp_path: Path) -> None:
    records = read(
        tmp_path,
        "Acute NN B-NP B-Problem\nchest NN I-NP I-Problem\npain . . I-Problem\n. . . O\n\n\n"
        "肺炎 B-Problem\n",
    )
    assert [r.sample for r in records] == [
        Sample("notes.0", "Acute chest pain ."),
        Sample("notes.1", "肺炎"),
    ]
    assert [found(r) for r in records] == [[("Acute chest pain", "Problem")], [("肺炎", "Problem")]]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B I E O", ["a b c"]),
        ("B E S O", ["a b", "c"]),
        ("B L U O", ["a b", "c"]),
        ("S S O S", ["a", "b", "d"]),
        ("B B I O", ["a", "b c"]),
        ("I I O I", ["a b", "d"]),  # IOB1, or a model's stray inside tag: as conlleval reads it
        ("B I I I", ["a b c d"]),
        ("B E I O", ["a b", "c"]),
        ("O E O O", ["b"]),
    ],
)
def test_every_dialect_of_tags(tmp_path: Path, tags: str, spans: list[str]) -> None:
    lines = [
        f"{token}\t{tag if tag == 'O' else tag + '-Problem'}"
        for token, tag in zip("abcd", tags.split(), strict=True)
    ]
    assert [text for text, _ in found(read(tmp_path, "\n".join(lines))[0])] == spans


def test_another_label_ends_a_span(tmp_path: Path) -> None:
    record = read(tmp_path, "a\tB-Problem\nb\tI-Lab test\nc\tI-Lab test")[0]
    assert found(record) == [("a", "Problem"), ("b c", "Lab test")]


def test_documents_are_named_or_numbered(tmp_path: Path) -> None:
    records = read(
        tmp_path,
        "-DOCSTART- -X- O O\n\na O\n\nb O\n-DOCSTART- (pmid7)\nc O\n\n"
        "# newdoc id = p1/n 2\n# sent_id = x\nd O\n\n# newdoc\ne O\n",
    )
    assert [(r.sample.doc, r.sample.id) for r in records] == [
        ("notes.1", "notes.1.0"),
        ("notes.1", "notes.1.1"),
        ("pmid7", "pmid7.0"),
        ("p1/n 2", "x"),
        (None, "notes.0"),
    ]


def test_a_text_comment_gives_the_exact_text(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        "# text =  WBC(12.3)  up\nWBC B-Lab test\n".replace(" B-", "\tB-")
        + "(\tO\n12.3\tO\n)\tO\nup\tO\n",
    )[0]
    assert record.sample.text == " WBC(12.3)  up"
    assert found(record) == [("WBC", "Lab test")]


@pytest.mark.parametrize("comment", ["WBC down", "WBC up and", "see WBC up", "", "up WBC"])
def test_a_text_that_is_not_made_of_the_tokens_is_not_taken(tmp_path: Path, comment: str) -> None:
    assert read(tmp_path, f"# text = {comment}\nWBC\tO\nup\tO\n")[0].sample.text == "WBC up"


def test_the_sign_that_begins_comments_may_be_a_token(tmp_path: Path) -> None:
    contents = "# a comment\n#\tO\n3\tO\n\n# O\n4 O\n\nx O\n# B-Problem\n"
    texts = [record.sample.text for record in read(tmp_path, contents)]
    assert texts == ["# 3", "# 4", "x #"]


@pytest.mark.parametrize(
    ("contents", "line", "problem"),
    [
        ("a O\nb\n", 2, "no tag after its token"),
        ("a O\nb X-Problem\n", 2, "is no tag"),
        ("a O\nb B-\n", 2, "is no tag"),
        ("a O\n\nb B-Drug\n", 3, 'unknown label "Drug"; this task knows Problem, Lab test'),
        ("\tO\n", 1, "no token in its first column"),
        (b"a O\nb\xe9 O\n", 2, "not UTF-8 .byte 0xe9 at byte 2"),
        ("# id = a\nx O\n\n# id = a\ny O\n", 5, 'the id "a" stands twice'),
        ("", 1, "the file is empty"),
        ("\n\n# id = a\n-DOCSTART-\n", 1, "the file is empty"),
    ],
)
def test_bad_lines_are_named(
    tmp_path: Path, contents: str | bytes, line: int, problem: str
) -> None:
    with pytest.raises(RecordError, match=problem) as caught:
        read(tmp_path, contents)
    assert caught.value.line == line


def test_windows_files_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfa O\r\nb O\r\n\r\nc O\r\n")[0].sample.text == "a b"


def test_ignored_tags_are_not_looked_at(tmp_path: Path) -> None:
    for contents in ("a B-Secret\nb ???\n", "a\nb\n"):
        record = read(tmp_path, contents, Labels.IGNORED)[0]
        assert (record.sample.text, record.answer) == ("a b", None)


def test_optional_tags_may_be_missing_from_whole_sentences_only(tmp_path: Path) -> None:
    records = read(tmp_path, "a\nb\n\nc O\n", Labels.OPTIONAL)
    assert [record.answer for record in records] == [None, SpanAnswer()]
    with pytest.raises(RecordError, match="only a part of the sentence has tags"):
        read(tmp_path, "a\nb O\n", Labels.OPTIONAL)


def test_what_is_written_and_what_is_lost(tmp_path: Path) -> None:
    records = [
        Record(
            Sample("a", "ASA 325mg,\nno 肺炎", "d1"),
            SpanAnswer((Span(0, 3, "Lab test"), Span(14, 16, "Problem"))),
        ),
        Record(Sample("b", "pneumonias"), SpanAnswer((Span(0, 9, "Problem"),))),
        Record(Sample("c", "x"), None),
        Record(Sample("d", " \n"), SpanAnswer()),
        Record(
            Sample("e", "a b c", extra={"type": "ECHO"}),
            SpanAnswer((Span(0, 5, "Problem"), Span(2, 3, "Lab test"))),
        ),
    ]
    path = tmp_path / "out.conll"
    count, told = export_annotations(path, records, CODEC, "conll")
    assert path.read_text() == (
        "# newdoc id = d1\n# id = a\n# text = ASA 325mg, no 肺炎\n"
        "ASA\tB-Lab test\n325\tO\nmg\tO\n,\tO\nno\tO\n肺\tB-Problem\n炎\tI-Problem\n\n"
        "# newdoc\n# id = b\n# text = pneumonias\npneumonias\tB-Problem\n\n"
        "# id = e\n# text = a b c\na\tB-Problem\nb\tI-Problem\nc\tI-Problem\n\n"
    )
    assert count == 3
    assert [sentence.split()[:2] for sentence in told] == [["1", "records"]] * 3 + [
        ["1", "spans"]
    ] * 2


def test_an_unknown_format_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the formats are own, prodigy"):
        export_annotations(tmp_path / "a", [], CODEC, "word")
    assert export_annotations(tmp_path / "a", [], CODEC, "jsonl") == (0, ())


TEXTS = st.text("aB 1.,é\u0301肺炎ア😀#-\t\n\r\x85", max_size=25)


@given(st.lists(st.tuples(TEXTS, st.lists(st.integers(0, 25)), st.sampled_from([None, "d", "e"]))))
def test_whole_words_survive_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory,
    notes: list[tuple[str, list[int], str | None]],
) -> None:
    path = tmp_path_factory.mktemp("round") / "a.conll"
    records = []
    for number, (text, starts, doc) in enumerate(notes):
        words = [(text.index(w), text.index(w) + len(w)) for w in text.split()[:1]]
        spans = [Span(*word, "Problem") for word in words[: len(starts)]]
        records.append(Record(Sample(str(number), text, doc), SpanAnswer.of(spans)))
    expected = [record for record in records if record.sample.text.strip()]
    count, told = write_conll(path, records, CODEC)
    assert count == len(expected)
    assert not any("widened" in sentence or "overlap" in sentence for sentence in told)
    if not expected:
        return
    for wanted, got in zip(expected, read_conll(path, CODEC), strict=True):
        assert (got.sample.id, got.sample.doc) == (wanted.sample.id, wanted.sample.doc)
        assert got.answer == wanted.answer
        assert got.sample.text.split() == wanted.sample.text.split()
        assert len(got.sample.text) == len(wanted.sample.text)
