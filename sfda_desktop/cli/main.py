"""Entry point of `sfda`: reads the command line, runs one command, tells how it ended."""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from sfda_desktop import __version__
from sfda_desktop.cli import (
    adapt,
    annotate,
    candidates,
    compare,
    convert,
    demo,
    doctor,
    evaluate,
    export,
    predict,
    score,
    select,
    train_source,
    versions,
)
from sfda_desktop.cli.inputs import add_file
from sfda_desktop.cli.outputs import refuse_overwriting
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.domain.crash_dumps import write_no_crash_dumps
from sfda_desktop.domain.errors import Cancelled, InputError, SfdaError
from sfda_desktop.domain.files import atomic_text, ensure_writable
from sfda_desktop.encoder import go_offline

DONE, PROGRAM_FAULT, INPUT_FAULT, INTERRUPTED = 0, 1, 2, 130

COMMANDS = (
    demo,
    train_source,
    candidates,
    score,
    select,
    annotate,
    adapt,
    predict,
    evaluate,
    compare,
    versions,
    export,
    convert,
    doctor,
)
GO_ON = (demo, train_source, annotate, adapt, compare)
"""Commands that keep what was finished and go on from there; the others begin anew."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="sfda",
        description="Adapt a clinical information-extraction model to your own notes, offline.",
        epilog="Begin with: sfda demo",
    )
    parser.add_argument("--version", action="version", version=f"sfda {__version__}")
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    commands.required = True
    for command in COMMANDS:
        added = commands.add_parser(
            command.NAME,
            help=command.HELP,
            description=command.HELP[0].upper() + command.HELP[1:] + ".",
            epilog=f"example: {command.EXAMPLE}",
        )
        command.add_arguments(added)
        add_file(added, "--json", "write the machine-readable result to FILE", metavar="FILE")
        added.add_argument(
            "--seed", type=_seed, default=13, metavar="N", help="seed of everything random (13)"
        )
        added.set_defaults(run=command.run, goes_on=command in GO_ON)
    return parser


def _seed(text: str) -> int:
    """Read `--seed`: numpy takes no negative one, llama.cpp none over 32 bits."""
    seed = int(text)
    if not 0 <= seed < 2**32:
        raise argparse.ArgumentTypeError(f"a seed is a number from 0 to {2**32 - 1}")
    return seed


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status (CONTRACT section 3)."""
    go_offline()
    write_no_crash_dumps()
    disabled = logging.root.manager.disable
    # Libraries may log what they were given; nothing of a note is to reach a terminal log.
    logging.disable(logging.CRITICAL)
    try:
        return _run(argv)
    finally:
        logging.disable(disabled)


def _run(argv: Sequence[str] | None) -> int:
    arguments = build_parser().parse_args(argv)
    terminal = Terminal()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        refuse_overwriting(arguments)
        if arguments.json is not None:
            ensure_writable(arguments.json)
        result = arguments.run(arguments, terminal)
        if arguments.json is not None:
            with atomic_text(arguments.json) as file:
                json.dump(result, file, ensure_ascii=False, indent=1)
                file.write("\n")
    except (Cancelled, KeyboardInterrupt):
        terminal.stop()
        terminal.complain(
            "Interrupted. What was finished is kept; the same command goes on."
            if arguments.goes_on
            else "Interrupted. Given again, the command begins anew."
        )
        return INTERRUPTED
    except InputError as error:
        terminal.stop()
        terminal.complain(str(error))
        return INPUT_FAULT
    except SfdaError as error:
        terminal.stop()
        terminal.complain(str(error))
        return PROGRAM_FAULT
    except BrokenPipeError:
        # The reader of a pipe has gone (`sfda doctor | head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        terminal.stop()
        if error.filename is None:
            terminal.complain(program_fault(error))
            return PROGRAM_FAULT
        # Such as a name that is too long, or a folder that nobody may look into.
        terminal.complain(f"{error.filename} cannot be used: {error.strerror}.")
        return INPUT_FAULT
    except Exception as fault:  # noqa: BLE001 - its own message may quote a note: none is shown
        terminal.stop()
        terminal.complain(program_fault(fault))
        return PROGRAM_FAULT
    terminal.stop()
    return DONE


def program_fault(fault: BaseException) -> str:
    """Return what to say of a fault of ours: the kind and the place, never the message.

    The message of an unexpected exception may quote a note.
    """
    places = []
    trace = fault.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "sfda_desktop" in code.co_filename:
            places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return (
        f"The program failed ({type(fault).__name__} at {' > '.join(places[-4:])}). This is a "
        "fault of ours, not of your data. Please report it with this line; it holds no text of "
        "any note."
    )


if __name__ == "__main__":
    sys.exit(main())
