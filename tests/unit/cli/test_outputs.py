"""No command replaces what it was given to read."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from sfda_desktop.adaptation.exporting import export_model
from sfda_desktop.adaptation.whole_run import RUN_FILE
from sfda_desktop.cli.main import INPUT_FAULT, main
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.encoder import inspect_model
from sfda_desktop.project import ModelRole, Project
from tests.e2e.program import write_jsonl
from tests.tiny_models import TINY_SPEC


@pytest.fixture
def there(tmp_path: Path, tiny_ner_model: Path) -> Path:
    """A folder with notes, a model and a run."""
    write_jsonl(tmp_path / "notes.jsonl", [{"id": "a", "text": "No fever."}])
    shutil.copytree(tiny_ner_model, tmp_path / "model")
    (tmp_path / "run").mkdir()
    Project.create(tmp_path / "run" / RUN_FILE, spec=TINY_SPEC).close()
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "notes.jsonl")
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


SELECT = "select --strategy random --budget 1 --data notes.jsonl"
ADAPT = "adapt --model model --pool notes.jsonl --test t.jsonl --method none"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (f"{SELECT} --out notes.jsonl", "--out would replace"),
        (f"{SELECT} --out link.jsonl", "which --data names"),
        (f"{SELECT} --out ./model/../notes.jsonl", "which --data names"),
        (f"{SELECT} --out new.jsonl --json notes.jsonl", "--json would replace"),
        (f"{SELECT} --out new.jsonl --json new.jsonl", "which --json names"),
        (f"{ADAPT} --out new --json notes.jsonl", "which --pool names"),
        (f"{ADAPT} --out model", "which --model names"),
        (f"{ADAPT} --out run --json run/{RUN_FILE}", "which --out names"),
        (f"{ADAPT} --out new --json model/model.safetensors", "a file of the model that --model"),
        (f"versions run --json run/{RUN_FILE}", "which PROJECT names"),
        (f"export run --format own --out run/{RUN_FILE}", "which PROJECT names"),
        ("train-source --base model --train notes.jsonl --task ner --out model", "--base names"),
    ],
)
def test_what_is_read_is_never_replaced(
    there: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    told: str,
) -> None:
    monkeypatch.chdir(there)
    before = contents(there)
    assert main(command.split()) == INPUT_FAULT
    assert told in " ".join(capsys.readouterr().err.split())
    assert contents(there) == before


def test_a_file_beside_a_project_or_notes_is_nobodys_business(
    there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(there)
    for _ in range(2):
        assert main(["versions", "run", "--json", "run/versions.json"]) == 0
        assert main(f"{SELECT} --out chosen.jsonl --json told.json".split()) == 0


def test_an_export_never_takes_the_place_of_a_model_it_was_made_with(there: Path) -> None:
    source = inspect_model(there / "model")
    shutil.copytree(there / "model", there / "adapted")
    with Project.open(there / "run" / RUN_FILE) as project:
        sha256 = source.weights.sha256()
        project.register_model(source.path, sha256, ModelRole.SOURCE)
        run = project.start_run("adapt", {}).id
        adapted = project.register_model(there / "adapted", sha256, ModelRole.ADAPTED, run_id=run)
        before = contents(there / "model")
        with pytest.raises(ProjectError, match="an export never takes its place"):
            export_model(project, adapted, there / "model")
        assert contents(there / "model") == before
        assert export_model(project, adapted, there / "new")
        assert export_model(project, adapted, there / "new")
