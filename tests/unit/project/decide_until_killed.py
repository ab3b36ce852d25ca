"""Makes reviewers to be killed by test_kill.py.

For every line that comes in, a process is forked (its libraries are loaded already) that says its
number, opens the project and decides without end, saying each decision once the call has
returned. When it is dead, this is said too.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from itertools import cycle

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import Project

ANSWER = SpanAnswer((Span(0, 5, "Problem"),))


def say(what: object) -> None:
    # One write of a short line: a process that is killed says all of it or nothing.
    os.write(1, f"{what}\n".encode())


def decide_without_end(path: str) -> None:
    with Project.open(path) as project:
        run = project.start_run("adapt", {})
        for sample_id in cycle(f"s{n}" for n in range(9)):
            seq = project.decide(
                Decision(sample_id, Verdict.ACCEPT, ANSWER, datetime.now(UTC)), run.id
            )
            run.save_suggestion(
                seq, Suggestion(sample_id, ANSWER, None, "", True, 0, confidence=1.0, seconds=1.0)
            )
            say(seq)


def main() -> None:
    while sys.stdin.readline():
        reviewer = os.fork()
        if not reviewer:
            say(os.getpid())
            decide_without_end(sys.argv[1])
        os.waitpid(reviewer, 0)
        say("dead")


if __name__ == "__main__":
    main()
