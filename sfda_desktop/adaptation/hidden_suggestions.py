"""A random few suggestions are hidden until the note is decided: do suggestions lead reviewers?

The comparison is between what was drawn and what was not, by the first decision about each note:
whoever comes back to a hidden one sees the suggestion, and may then come round to it.
"""

from __future__ import annotations

import hashlib

from sfda_desktop.domain.decisions import Decision, Origin
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.evaluation.leading import Leading, leading
from sfda_desktop.project import BLIND_SHARE, Project, Purpose, Run


def hidden_first(project: Project, run: Run) -> frozenset[str]:
    """Return the notes whose suggestion is hidden until they are decided, those of audits included.

    Drawn once a run with the run's seed, and for notes it selects later by the same rule; a share
    of 0 hides none. What has been decided before it could be drawn is left out of the comparison.
    """
    draws = project.draws(Purpose.BLIND, run.id)
    drawn = {sample_id for draw in draws for sample_id in draw.ids}
    known = {sample_id for draw in draws for sample_id in draw.plan["considered"]}
    new = [i for i in run.selection() if i not in known]
    decided = project.decisions() if new else {}  # a long journal is not read for nothing
    fresh = [i for i in new if i not in decided]
    if fresh and not project.read_only:
        seed = int(run.config.get("seed", 13))
        share = float(draws[0].plan["share"] if draws else project.settings.get(BLIND_SHARE))
        ids = [i for i in fresh if fate(i, seed) < share]
        project.save_draw(
            Purpose.BLIND, ids, {"seed": seed, "share": share, "considered": fresh}, run.id
        )
        drawn.update(ids)
    return frozenset(drawn | _audited(project, run))


def leading_of(project: Project, run: Run) -> Leading:
    """Compare decisions with the suggestion shown and hidden, for the report.

    Notes drawn for an audit are left out: all of them are decided with the suggestion hidden.
    """
    draws = project.draws(Purpose.BLIND, run.id)
    considered = {i for draw in draws for i in draw.plan["considered"]}
    drawn = {i for draw in draws for i in draw.ids}
    log = DecisionLog(project.journal(origins={Origin.REVIEW}))
    first: list[Decision] = []
    for sample_id in considered - _audited(project, run):
        entry = log.first_in_force(sample_id)
        if entry is None or entry.decision is None or entry.run_id != run.id:
            continue
        # A hidden one that was looked at before it was decided is on neither side.
        if entry.decision.hidden == (sample_id in drawn):
            first.append(entry.decision)
    suggested = {i: s.answer for i, s in run.latest_suggestions().items() if s.resolved}
    return leading(project.codec, first, suggested)


def fate(sample_id: str, seed: int) -> float:
    """Return a number of a sample's own in [0, 1): the same however many others there are."""
    digest = hashlib.blake2b(f"{seed}:{sample_id}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def _audited(project: Project, run: Run) -> set[str]:
    return {i for draw in project.draws(Purpose.AUDIT, run.id) for i in draw.ids}
