from __future__ import annotations

from pathlib import Path

from sfda_desktop.desktop.dropping import Dropped, sort_dropped


def test_each_thing_is_told_by_what_it_is(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    (model / "config.json").write_text("{}", encoding="utf-8")
    notes = tmp_path / "notes"
    notes.mkdir()
    llm, project = tmp_path / "small.GGUF", tmp_path / "ward.sfda"
    assert sort_dropped([model, notes, llm]) == Dropped(model=model, notes=notes, llm=llm)
    assert sort_dropped([project]) == Dropped(project=project)
    assert sort_dropped([tmp_path / "notes.xlsx"]).notes == tmp_path / "notes.xlsx"
    assert sort_dropped([]) == Dropped()


def test_several_files_are_no_notes_until_somebody_says_which(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    dropped = sort_dropped(files)
    assert dropped.notes is None
    assert dropped.others == tuple(files)
