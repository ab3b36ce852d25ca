"""`sfda versions`: which model of a project is in use, told and changed without the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sfda_desktop.adaptation.whole_run import RUN_FILE
from sfda_desktop.cli.main import main
from sfda_desktop.project import REVIEWER, ModelRole, Project
from tests.tiny_models import TINY_SPEC


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A folder as `sfda adapt` leaves it, its project with a source model and two versions."""
    folder = tmp_path / "run"
    folder.mkdir()
    with Project.create(folder / RUN_FILE, spec=TINY_SPEC) as project:
        project.settings.put(REVIEWER, "Sato")
        project.register_model(folder, "s", ModelRole.SOURCE)
        for name in ("first", "second"):
            (folder / name).mkdir()
            run_id = project.start_run("adapt", {}).id
            project.register_model(folder / name, name, ModelRole.ADAPTED, run_id=run_id)
    return folder


def in_use(run: Path) -> str:
    with Project.open(run / RUN_FILE) as project:
        model = project.model_in_use()
        assert model is not None
        return model.path.name


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.split())


def test_versions_are_listed_and_nothing_is_changed(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (run / RUN_FILE).read_bytes()
    result = tmp_path / "result.json"
    assert main(["versions", str(run), "--json", str(result)]) == 0
    assert (run / RUN_FILE).read_bytes() == before
    listed = json.loads(result.read_text(encoding="utf-8"))
    assert listed["in_use"] == 2
    assert [one["version"] for one in listed["versions"]] == [2, 1, 0]
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["version", "2", "1", "0"]


def test_a_version_is_taken_into_use_in_the_reviewers_name(run: Path) -> None:
    assert main(["versions", str(run), "--use", "1"]) == 0
    assert in_use(run) == "first"
    with Project.open(run / RUN_FILE) as project:
        assert project.model_choices()[-1].reviewer == "Sato"


def test_rolling_back_goes_one_version_down_until_there_is_none(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back = ["versions", str(run / RUN_FILE), "--roll-back"]
    assert main(back) == 0
    assert in_use(run) == "first"
    assert main(back) == 0
    assert in_use(run) == run.name
    assert main(back) == 2
    assert "there is no version before it" in told(capsys)


def test_what_cannot_be_used_is_refused(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["versions", str(run), "--use", "3"]) == 2
    assert "no version 3: the versions are 0, 1, 2" in told(capsys)
    (run / "first").rmdir()
    assert main(["versions", str(run), "--use", "1"]) == 2
    assert "folder of version 1 is missing" in told(capsys)
    assert in_use(run) == "second"
    assert main(["versions", str(run / "second")]) == 2
    assert "neither a project file nor a run" in told(capsys)
