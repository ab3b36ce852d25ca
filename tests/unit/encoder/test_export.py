from __future__ import annotations

import json
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, ModelDirectory, export, inspect_model

SAMPLES = [Sample("1", "patient denies chest pain"), Sample("2", "was given aspirin")]


def test_a_saved_model_answers_the_same(
    encoder: Encoder, directory: ModelDirectory, tmp_path: Path
) -> None:
    saved = encoder.save(tmp_path / "out", directory.spec, card="# A card\n")
    assert saved.is_absolute()
    found = inspect_model(saved)
    assert found.spec == directory.spec
    again = Encoder.load(found, device="cpu", dtype="float32")
    before = encoder.predict(SAMPLES, directory.codec)
    assert again.predict(SAMPLES, directory.codec) == before


def test_only_listed_files_and_no_paths_are_written(
    encoder: Encoder, directory: ModelDirectory, tmp_path: Path
) -> None:
    saved = encoder.save(tmp_path / "out", directory.spec, card="# A card\n")
    names = {path.name for path in saved.iterdir()}
    assert names <= export.EXPORTED
    assert {"config.json", "model.safetensors", "tokenizer.json", "README.md"} <= names
    for path in saved.iterdir():
        content = path.read_bytes()
        for trace in (str(directory.path), str(tmp_path), str(Path.home())):
            assert trace.encode() not in content, path.name
    config = json.loads((saved / "config.json").read_text())
    assert not {"_name_or_path", "auto_map"} & config.keys()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_older_model_is_replaced_and_other_folders_are_not(
    encoder: Encoder, directory: ModelDirectory, tmp_path: Path
) -> None:
    target = encoder.save(tmp_path / "out", directory.spec, card="old")
    encoder.save(target, directory.spec, card="new")
    assert (target / "README.md").read_text() == "new"
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "letter.txt").write_text("kept")
    with pytest.raises(InputError, match="other files"):
        encoder.save(tmp_path / "notes", directory.spec)
    assert (tmp_path / "notes" / "letter.txt").read_text() == "kept"


@pytest.mark.parametrize("step", ["save_tensors", "_write_json", "_config_values"])
def test_a_failed_save_leaves_the_old_model_whole(
    encoder: Encoder,
    directory: ModelDirectory,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    target = encoder.save(tmp_path / "out", directory.spec, card="old")
    before = {path.name: path.read_bytes() for path in target.iterdir()}

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(export, step, fail)
    with pytest.raises(MemoryError):
        encoder.save(target, directory.spec, card="new")
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
