"""The environment and the wheelhouse: whole, or made anew, or refused."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from setup_steps.environment import Environment
from setup_steps.errors import CommandFailed, SetupError
from setup_steps.locks import LockedPackage
from setup_steps.machine import Machine
from setup_steps.wheelhouse import Wheelhouse, WheelhouseManifest
from tests.unit.packaging.machines import LINUX


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def fake_pip(environment: Environment, body: str) -> None:
    """Put a program in the place of Python that prints what pip would."""
    program = Path(environment.python)
    program.parent.mkdir(parents=True, exist_ok=True)
    write(program, f"#!{sys.executable}\n{body}\n").chmod(0o755)
    environment.notes.mkdir(parents=True, exist_ok=True)


@pytest.mark.skipif(sys.platform == "win32", reason="the fake is a script with #!")
def test_only_an_installation_that_was_cut_off_spoils_the_environment(tmp_path: Path) -> None:
    environment = Environment(tmp_path / ".venv")
    marker = environment.notes / "installing"

    fake_pip(environment, "raise SystemExit('no network')")
    with pytest.raises(CommandFailed):
        environment.pip("install", "x", on_line=lambda line: None)
    assert not marker.exists()

    fake_pip(environment, "print('Installing collected packages: x'); raise SystemExit(1)")
    with pytest.raises(CommandFailed):
        environment.pip("wheel", "x", on_line=lambda line: None)
    assert not marker.exists()
    with pytest.raises(CommandFailed):
        environment.pip("install", "x", on_line=lambda line: None)
    assert marker.exists()
    assert not environment.is_sound()

    fake_pip(environment, "print('Installing collected packages: x')")
    environment.pip("install", "x", on_line=lambda line: None)
    assert not marker.exists()


def test_an_environment_of_somebody_else_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    write(tmp_path / ".venv" / "precious", "x")
    Environment(tmp_path / ".venv").remove()
    (aside,) = tmp_path.glob(".venv.before-*/precious")
    assert aside.read_text(encoding="utf-8") == "x"


def test_settings_of_the_shell_do_not_lead_pip_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_FIND_LINKS", "/wheels")
    assert "/elsewhere" not in Environment.variables().values()
    assert Environment.variables()["PIP_FIND_LINKS"] == "/wheels"
    assert "PIP_FIND_LINKS" not in Environment.variables(offline=True)


MANIFEST = WheelhouseManifest(
    python="3.11",
    platform="linux-x86_64",
    torch="2.13.0+cpu",
    device="cpu",
    llama="portable",
    locked_versions="locked",
)


def sealed(folder: Path) -> Wheelhouse:
    write(folder / "seqeval-1.2.2-py3-none-any.whl", "seqeval")
    write(folder / "torch-2.13.0+cpu-cp311-cp311-linux_x86_64.whl", "torch")
    wheelhouse = Wheelhouse(folder)
    assert wheelhouse.seal(MANIFEST) == 2
    return wheelhouse


def test_wheelhouse_opens_where_it_fits(tmp_path: Path) -> None:
    wheelhouse = sealed(tmp_path)
    assert wheelhouse.open(LINUX, "locked") == MANIFEST
    torch = wheelhouse.wheel_of("torch")
    assert torch is not None
    assert torch.name.startswith("torch-2.13.0+cpu")
    assert wheelhouse.wheel_of("torch-geometric") is None


@pytest.mark.parametrize(
    "machine", [replace(LINUX, python="3.12"), replace(LINUX, architecture="aarch64")]
)
def test_wheelhouse_for_another_computer_is_refused(tmp_path: Path, machine: Machine) -> None:
    with pytest.raises(SetupError, match="This wheelhouse is for Python 3.11 on linux-x86_64"):
        sealed(tmp_path).open(machine, "locked")


def test_changed_or_missing_wheel_is_refused(tmp_path: Path) -> None:
    wheelhouse = sealed(tmp_path)
    write(tmp_path / "seqeval-1.2.2-py3-none-any.whl", "Seqeval")
    with pytest.raises(SetupError, match="seqeval-1.2.2"):
        wheelhouse.open(LINUX, "locked")
    (tmp_path / "seqeval-1.2.2-py3-none-any.whl").unlink()
    with pytest.raises(SetupError, match="missing"):
        wheelhouse.open(LINUX, "locked")


def test_wheelhouse_of_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="another version of SFDA Desktop"):
        sealed(tmp_path).open(LINUX, "locked differently")


def test_wheelhouse_that_is_being_filled_again_is_not_open(tmp_path: Path) -> None:
    wheelhouse = sealed(tmp_path)
    wheelhouse.unseal()
    with pytest.raises(SetupError, match="not a finished wheelhouse"):
        wheelhouse.open(LINUX, "locked")


def test_wheels_of_former_versions_do_not_stay(tmp_path: Path) -> None:
    wheelhouse = sealed(tmp_path)
    wheelhouse.keep_only([LockedPackage("seqeval", "1.2.2", "seqeval==1.2.2", ("sha256:0",))])
    assert [wheel.name for wheel in tmp_path.glob("*.whl")] == ["seqeval-1.2.2-py3-none-any.whl"]


def test_unfinished_wheelhouse_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="not a finished wheelhouse"):
        Wheelhouse(tmp_path).open(LINUX, "locked")
