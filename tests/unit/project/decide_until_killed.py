"""Decide without end and say each number once the call has returned: killed by test_kill.py."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from itertools import cycle

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import Project

ANSWER = SpanAnswer((Span(0, 5, "Problem"),))


def main() -> None:
    sys.stdin.readline()
    with Project.open(sys.argv[1]) as project:
        run = project.start_run("adapt", {})
        for sample_id in cycle(f"s{n}" for n in range(9)):
            seq = project.decide(
                Decision(sample_id, Verdict.ACCEPT, ANSWER, datetime.now(UTC)), run.id
            )
            run.save_suggestion(
                seq, Suggestion(sample_id, ANSWER, None, "", True, 0, confidence=1.0, seconds=1.0)
            )
            print(seq, flush=True)


if __name__ == "__main__":
    main()
