"""What set-up chooses for a computer: builds and system packages."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from setup_steps import llama_build, locks, system_packages, torch_build
from setup_steps.errors import SetupError
from setup_steps.machine import Machine
from setup_steps.system_packages import SystemNeed
from tests.unit.packaging.machines import LINUX, WITH_CARD

PACKAGE = locks.LockedPackage(
    "llama-cpp-python", "0.3.36", "llama-cpp-python==0.3.36", ("sha256:0",)
)


def torch_names(machine: Machine, device: str) -> list[str]:
    sources = torch_build.torch_sources(machine, device, "2.13.0", Path("cuda.lock"))
    return [source.device for source in sources]


def test_cpu_build_first_without_a_card_and_cuda_first_with_one() -> None:
    assert torch_names(LINUX, "auto") == ["cpu", "cpu", "cuda"]
    assert torch_names(WITH_CARD, "auto") == ["cuda", "cpu", "cpu"]
    assert torch_names(WITH_CARD, "cpu") == ["cpu", "cpu", "cuda"]
    assert torch_names(LINUX, "cuda")[0] == "cuda"
    assert torch_names(replace(LINUX, system="Darwin"), "auto") == ["cpu"]
    assert torch_names(replace(WITH_CARD, system="Windows"), "auto") == ["cuda", "cpu"]


def test_cpu_build_is_asked_of_the_users_own_index_first() -> None:
    own, official, _ = torch_build.torch_sources(LINUX, "auto", "2.13.0", Path("cuda.lock"))
    assert own.arguments == ("torch==2.13.0+cpu",)
    assert official.arguments == ("--index-url", torch_build.CPU_INDEX, "torch==2.13.0+cpu")


def test_llama_is_built_for_this_processor_or_for_all() -> None:
    (native,) = llama_build.llama_builds(LINUX, "auto", portable=False)
    assert native.definitions == ("GGML_NATIVE=ON",)
    (portable,) = llama_build.llama_builds(WITH_CARD, "auto", portable=True)
    assert {"GGML_NATIVE=OFF", "GGML_AVX2=ON"} <= set(portable.definitions)
    arm = replace(LINUX, architecture="aarch64")
    (portable_arm,) = llama_build.llama_builds(arm, "auto", portable=True)
    assert portable_arm.definitions == ("GGML_NATIVE=OFF",)


def test_llama_with_cuda_needs_card_and_compiler_and_falls_back() -> None:
    builds = llama_build.llama_builds(WITH_CARD, "auto", portable=False)
    assert [build.variant for build in builds] == ["cuda", "native"]
    without_nvcc = replace(WITH_CARD, cuda_compiler=False)
    (only,) = llama_build.llama_builds(without_nvcc, "auto", portable=False)
    assert only.variant == "native"


def test_builds_share_a_cache_only_where_they_can_stand_in_for_each_other() -> None:
    other_processor = replace(LINUX, processor_features="avx512")
    (native,) = llama_build.llama_builds(LINUX, "auto", portable=False)
    (portable,) = llama_build.llama_builds(LINUX, "auto", portable=True)
    assert native.cache_key(PACKAGE, LINUX) != native.cache_key(PACKAGE, other_processor)
    assert portable.cache_key(PACKAGE, LINUX) == portable.cache_key(PACKAGE, other_processor)
    assert native.cache_key(PACKAGE, LINUX) != portable.cache_key(PACKAGE, LINUX)
    newer_system = replace(LINUX, c_library="glibc 2.40")
    assert portable.cache_key(PACKAGE, LINUX) != portable.cache_key(PACKAGE, newer_system)
    newer = replace(PACKAGE, requirement="llama-cpp-python==0.3.37")
    assert native.cache_key(PACKAGE, LINUX) != native.cache_key(newer, LINUX)


def test_build_options_reach_the_build_even_from_a_folder_with_spaces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(llama_build, "LEAN_CMAKE", Path("/my clone/lean.cmake"))
    (native,) = llama_build.llama_builds(LINUX, "auto", portable=False)
    defined = llama_build.build_variables(native)["SKBUILD_CMAKE_DEFINE"].split(";")
    assert "CMAKE_PROJECT_llama.cpp_INCLUDE=/my clone/lean.cmake" in defined
    assert "LLAVA_BUILD=OFF" in defined


def test_damaged_wheel_in_the_cache_is_not_used(tmp_path: Path) -> None:
    assert llama_build.cached_wheel(tmp_path) is None
    wheel = tmp_path / "llama_cpp_python-0.3.36-py3-none-linux_x86_64.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("llama_cpp/__init__.py", "x = 1\n" * 100)
    assert llama_build.cached_wheel(tmp_path) == wheel
    wheel.write_bytes(wheel.read_bytes()[:200])
    assert llama_build.cached_wheel(tmp_path) is None


@pytest.mark.parametrize(
    ("system", "remedy"),
    [
        ("Linux", "apt-get install -y build-essential"),
        ("Darwin", "xcode-select --install"),
        ("Windows", "Visual Studio Build Tools"),
    ],
)
def test_missing_compiler_is_said_with_its_remedy(system: str, remedy: str) -> None:
    llama_build.check_compiler(LINUX)
    with pytest.raises(SetupError, match="C\\+\\+ compiler is needed") as refusal:
        llama_build.check_compiler(replace(LINUX, system=system, compiler=None))
    assert remedy in str(refusal.value)


EGL = SystemNeed("library", "libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd")
CURSOR = SystemNeed("library", "libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb")


def test_advice_is_one_command_for_each_family() -> None:
    apt = system_packages.advice([EGL, CURSOR], "apt-get")
    assert "libEGL.so.1, libxcb-cursor.so.0" in apt
    assert apt.endswith(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
        "libegl1 libxcb-cursor0"
    )
    assert system_packages.advice([EGL], "dnf").endswith("sudo dnf install -y libglvnd-egl")
    assert system_packages.advice([EGL], "zypper").endswith(
        "sudo zypper --non-interactive install libglvnd"
    )
    assert "package manager" in system_packages.advice([EGL], None)


def test_a_package_is_named_once() -> None:
    command = system_packages.install_command("dnf", [EGL, EGL])
    assert command.count("libglvnd-egl") == 1


def test_only_what_is_missing_is_asked_for() -> None:
    missing = system_packages.missing_needs([EGL, CURSOR], lambda need: need is EGL)
    assert missing == [CURSOR]
    absent = SystemNeed("library", "libno-such-thing.so.9", "a", "b", "c")
    absent_program = SystemNeed("program", "no-such-program", "a", "b", "c")
    assert system_packages.missing_needs([absent, absent_program]) == [absent, absent_program]
