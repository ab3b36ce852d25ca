"""The commands of packaging/bootstrap.py."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from setup_steps.checks import repository_checks, run_checks
from setup_steps.console import Console, duration
from setup_steps.environment import Environment
from setup_steps.errors import CommandFailed, SetupError
from setup_steps.machine import inspect_machine
from setup_steps.make_wheelhouse import STEP_COUNT, make_wheelhouse
from setup_steps.setup import SPACE_NEEDED_BYTES, Setup, SetupOptions

REPOSITORY = Path(__file__).resolve().parents[2]
DONE, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130


def build_parser() -> argparse.ArgumentParser:
    """Describe the commands and their options."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--device",
        choices=("auto", "cpu", "cuda"),
        default="auto",
        help="builds of PyTorch and llama.cpp to install (auto: CUDA if there is an NVIDIA card)",
    )
    offline = argparse.ArgumentParser(add_help=False)
    offline.add_argument(
        "--wheelhouse",
        type=Path,
        metavar="DIR",
        help="install from this folder, made by “wheelhouse DIR”, without network",
    )
    parser = argparse.ArgumentParser(
        prog="bootstrap.py",
        description="Sets SFDA Desktop up in .venv and starts it. Can be run again at any time.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, explanation: str, *parents: argparse.ArgumentParser) -> None:
        commands.add_parser(
            name,
            help=explanation,
            description=f"{explanation[0].upper()}{explanation[1:]}.",
            parents=parents,
            allow_abbrev=False,
        )

    add("demo", "set up, then run the demonstration (takes its options too)", common, offline)
    add("run", "set up, then open the window (takes a project file too)", common, offline)
    add("test", "set up, then run all checks and tests (takes pytest's options)", common, offline)
    add("setup", "only set up", common, offline)
    add("wheelhouse", "fetch and build every wheel into a folder, for use without network", common)
    commands.choices["wheelhouse"].add_argument("folder", type=Path, metavar="DIR")
    add("clean", "remove .venv (builds of llama.cpp stay in the user's cache)")
    return parser


def run_command_line(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status."""
    parser = build_parser()
    options, others = parser.parse_known_args(arguments)
    if others and options.command in {"setup", "wheelhouse", "clean"}:
        parser.error(f"unrecognized arguments: {' '.join(others)}")
    others = [other for other in others if other != "--"]
    try:
        return _run_command(options, others)
    except CommandFailed as error:
        _explain_failure(error)
        return FAILED
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("\nInterrupted. The same command goes on from here.", file=sys.stderr)
        return INTERRUPTED


def _run_command(options: argparse.Namespace, others: list[str]) -> int:
    if options.command == "clean":
        Environment(REPOSITORY / ".venv").remove()
        (REPOSITORY / ".venv.system.log").unlink(missing_ok=True)
        return DONE
    started = time.monotonic()
    if options.command == "wheelhouse":
        setup = Setup(
            REPOSITORY, inspect_machine(), SetupOptions(device=options.device), Console(STEP_COUNT)
        )
        make_wheelhouse(setup, options.folder)
        print(
            f"\nReady in {duration(time.monotonic() - started)}. Copy {options.folder} and this "
            "repository to the other computer and run there\n"
            "    python3 packaging/bootstrap.py demo --wheelhouse DIR"
        )
        return DONE
    if options.command == "run" and not _has_screen():
        raise SetupError(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). The command "
            "line works without one:\n    python3 packaging/bootstrap.py demo"
        )
    environment = _set_up(options)
    print(f"\nReady in {duration(time.monotonic() - started)}.", flush=True)
    if options.command == "test":
        return run_checks(repository_checks(environment, others), REPOSITORY, environment)
    return _start_program(options.command, environment, others)


def _set_up(options: argparse.Namespace) -> Environment:
    setup_options = SetupOptions(
        device=options.device,
        wheelhouse=options.wheelhouse,
        with_tests=options.command == "test",
        needs_window=options.command in {"run", "test"},
    )
    free = shutil.disk_usage(REPOSITORY).free
    if not (REPOSITORY / ".venv").exists() and free < SPACE_NEEDED_BYTES:
        print(f"Only {free / 1024**3:.1f} GB are free here; set-up needs about 4 GB.")
    console = Console(len(Setup.steps(setup_options)))
    setup = Setup(REPOSITORY, inspect_machine(), setup_options, console)
    setup.run()
    return setup.environment


def _start_program(command: str, environment: Environment, others: list[str]) -> int:
    """Start what was asked for in the place of this program, and return how it ended."""
    programs = {
        "demo": [environment.program("sfda"), "demo", *others],
        "run": [environment.program("sfda-desktop"), *others],
    }
    program = programs.get(command)
    if program is None:
        print(
            "Start the demonstration with  python3 packaging/bootstrap.py demo\n"
            "and the window with           python3 packaging/bootstrap.py run"
        )
        return DONE
    if os.name == "posix":
        # The program takes over the terminal and its Ctrl-C.
        os.execv(program[0], program)  # noqa: S606 - no shell is wanted
    return subprocess.run(program, check=False).returncode


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _explain_failure(error: CommandFailed) -> None:
    told = "\n".join(f"    {line}" for line in error.tail)
    print(
        f"\n{error} Its last words:\n{told}\n\n"
        f"The whole log is in {error.log}.\n"
        f"{_advice(error)}\n"
        "Then run the same command again: it goes on from where it stopped.",
        file=sys.stderr,
    )


def _advice(error: CommandFailed) -> str:
    told = "\n".join(error.tail).lower()
    if "no space left" in told:
        return "The disk is full: free some space."
    if "do not match the hashes" in told:
        return "A file that was fetched is not the one that was locked: ask who runs your mirror."
    signs_of_no_network = (
        "connection",
        "resolve",
        "network is unreachable",
        "timed out",
        "proxy",
        # pip's words too where an index did not answer at all.
        "no matching distribution",
    )
    if any(sign in told for sign in signs_of_no_network):
        return (
            "The package index could not be reached, or it lacks this version for this Python and "
            "system:\ncheck the network, or make a wheelhouse on a computer that has one "
            "(python3 packaging/bootstrap.py\nwheelhouse DIR) and set up with --wheelhouse DIR."
        )
    return "Mend what the last lines say."
