"""Whatever a file holds: records, or one sentence with the file and the line. Never the note."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.corpora.formats import READABLE
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.options import ReadOptions
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Drug"),)))
RE = codec_for(TaskSpec("re", (LabelSpec("false"), LabelSpec("treats"))))
ND = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))

JSON_LINES = ["own", "prodigy", "doccano"]


def file(tmp_path: Path, contents: bytes) -> Path:
    path = tmp_path / "notes"
    path.write_bytes(contents)
    return path


@pytest.mark.parametrize("name", [one.name for one in READABLE])
@pytest.mark.parametrize("contents", [b"", b" \n\n", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_empty_files(tmp_path: Path, name: str, contents: bytes) -> None:
    with pytest.raises(InputError, match="notes") as caught:
        read_notes_file(file(tmp_path, contents), NER, format_name=name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", [one.name for one in READABLE])
def test_missing_files(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_notes_file(tmp_path / "gone", NER, format_name=name)
    with pytest.raises(InputError, match="no such file"):
        read_notes_file(tmp_path / "gone", NER)


@pytest.mark.parametrize("name", [*JSON_LINES, "label-studio", "csv", "conll"])
def test_what_is_not_utf8(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="UTF-8"):
        read_notes_file(file(tmp_path, b'[{"text": "fi\xe8vre"}] O'), NER, format_name=name)


@pytest.mark.parametrize("name", [*JSON_LINES, "label-studio"])
@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        ('{"text": "canary', "not JSON"),
        ('{"text": "canary", "text": "canary"}', "stands twice in one object"),
        ('{"text": NaN}', "not a JSON number"),
        ('{"text": "canary\\ud800"}', "half of a surrogate pair"),
        ('{"a": ' * 100_000, "nested too deeply|not JSON"),
        ('"canary"', "in braces"),
        ('{"id": "canary"}', "missing"),
        ('{"id": "1", "text": 3, "data": 3}', "text in quotes|not an object"),
    ],
)
def test_broken_json_has_its_line(tmp_path: Path, name: str, contents: str, problem: str) -> None:
    good = '{"id": "0", "text": "x", "data": {"text": "x"}}'
    text = f"[{good},\n{contents}]" if name == "label-studio" else f"{good}\n{contents}"
    with pytest.raises(RecordError, match=problem) as caught:
        read_notes_file(file(tmp_path, text.encode()), NER, format_name=name)
    assert caught.value.line == 2
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("labels", ['{"Problem": 1}', "true", "1.5", "[[0]]", '[{"a": 1}]'])
def test_doccano_labels_that_are_none_are_refused(tmp_path: Path, labels: str) -> None:
    line = f'{{"id": 1, "text": "fever", "label": {labels}}}'
    with pytest.raises(RecordError, match="must hold"):
        read_notes_file(file(tmp_path, line.encode()), NER, format_name="doccano")


@pytest.mark.parametrize("name", ["own", "conll"])
def test_a_line_of_100_mb(tmp_path: Path, name: str) -> None:
    path = file(tmp_path, b"x" * 100_000_000)
    with pytest.raises(RecordError, match="line 1: the line is longer than 64 MB"):
        read_notes_file(path, NER, format_name=name)


@pytest.mark.parametrize("name", ["label-studio", "csv", "brat"])
def test_files_too_large_to_read_in_one_piece(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sfda_desktop.corpora.formats.options.LARGEST", 2**20)
    path = tmp_path / "notes.txt"
    path.write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(InputError, match="larger than 1 MB"):
        read_notes_file(path, NER, format_name=name)


KEYS = """
    id text doc data spans start end label labels entities relations start_offset end_offset from_id
    to_id type answer tokens head child head_span child_span value result annotations predictions
    choices accept meta entity tail
"""
LEAVES = st.none() | st.booleans() | st.integers(-3, 40) | st.sampled_from(["", "Ax", "Drug", "r"])
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("codec", [NER, RE, ND], ids=lambda codec: codec.name)
@pytest.mark.parametrize("name", [*JSON_LINES, "label-studio"])
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_any_json_is_records_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, codec: TaskCodec, name: str, data: st.DataObject
) -> None:
    value = data.draw(st.dictionaries(st.just("text"), st.just("Ax By"), min_size=1))
    value |= data.draw(st.dictionaries(st.just("id"), st.just("1")))
    drawn = data.draw(VALUES.filter(lambda drawn: isinstance(drawn, dict)))
    assert isinstance(drawn, dict)
    line = json.dumps({"data": value, **drawn} if name == "label-studio" else value | drawn)
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(f"[{line}]" if name == "label-studio" else line, encoding="utf-8")
    with suppress(InputError):
        for record in read_notes_file(path, codec, format_name=name).records:
            assert isinstance(record.sample.text, str)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([*(one.name for one in READABLE), ""]))
def test_any_bytes_are_records_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, contents: bytes, name: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(contents)
    with suppress(InputError):
        detected_format(path)
        read_notes_file(path, NER, ReadOptions(), format_name=name or None)
