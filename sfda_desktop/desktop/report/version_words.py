"""What is said about the versions of the model. Knows no Qt."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sfda_desktop.desktop import words
from sfda_desktop.desktop.report.wording import figure, method_words, signed
from sfda_desktop.domain.wording import tr, trn

if TYPE_CHECKING:
    from sfda_desktop.adaptation.comparing import Comparison
    from sfda_desktop.adaptation.versions import Version
    from sfda_desktop.project import ModelChoice


def moment(when: datetime) -> str:
    """Return a point in time as it stands in the list of reports."""
    return words.moment(when)


def learned_from(version: Version) -> str:
    """Return how many notes a version learned from, and whose answers they carry."""
    parts = []
    if version.decided:
        parts.append(trn("{count} decided", "{count} decided", version.decided))
    if version.suggested:
        parts.append(trn("{count} suggested", "{count} suggested", version.suggested))
    return ", ".join(parts)


def in_use_marked(name: str, *, is_in_use: bool) -> str:
    """Return the name of a version, saying of the one in use that it is."""
    return tr("{version} (in use)", version=name) if is_in_use else name


def how_made(version: Version) -> str:
    """Return in which run and how a version came about, and where it lies."""
    model = version.model
    parts = []
    if not version.number:
        parts.append(tr("It stays as it is."))
    if model.run_id is not None:
        parts.append(tr("Made in run {run}.", run=model.run_id))
    if version.method:
        parts.append(tr("{method}.", method=method_words(version.method)))
    if version.is_there:
        parts.append(tr("Folder: {folder}", folder=model.path))
    else:
        parts.append(tr("Its folder is missing: {folder}", folder=model.path))
    return words.sentences(*parts)


def score_words(version: Version) -> str:
    """Return F1 with its interval, and where it was measured on other notes than today's."""
    if version.f1 is None or version.ci95 is None:
        return tr("not measured")
    low, high = version.ci95
    words_ = tr("{f1} ({low} to {high})", f1=figure(version.f1), low=figure(low), high=figure(high))
    return words_ if version.is_current else tr("{score}, before", score=words_)


def score_explained(version: Version) -> str:
    """Return what a score was measured on, for the tooltip."""
    if version.f1 is None:
        return tr("There were no labelled notes to measure it by.")
    notes = words.number(version.measured_on)
    if version.is_current:
        return tr("F1 with its 95\u00a0% interval, on the {notes} held-out notes", notes=notes)
    return tr(
        "F1 on the {notes} notes that were kept for measuring then. Compare it to have it "
        "measured on those of today.",
        notes=notes,
    )


def compared(before: Version, after: Version, found: Comparison) -> tuple[str, str]:
    """Return (tone, sentences) of how `after` does against `before` on the same notes."""
    low, high = found.difference.ci95
    figures = tr(
        "F1 {before} → {after}, difference {difference} (95\u00a0% interval {low} to {high}).",
        before=figure(found.source.f1),
        after=figure(found.adapted.f1),
        difference=signed(found.difference.f1),
        low=signed(low),
        high=signed(high),
    )
    notes = tr(
        "Notes that were wrong and are right: {fixed}. Notes that were right and are wrong: "
        "{broken}.",
        fixed=words.number(len(found.fixed)),
        broken=words.number(len(found.broken)),
    )
    names = {"before": before.name, "after": after.name}
    match found.verdict:
        case "better":
            tone, verdict = "good", tr("“{after}” is better than “{before}”.", **names)
        case "worse":
            tone, verdict = "bad", tr("“{after}” is worse than “{before}”.", **names)
        case _:
            tone, verdict = (
                "warn",
                tr("It cannot be told whether “{after}” is better than “{before}”.", **names),
            )
    return tone, words.sentences(verdict, figures, notes)


def in_use_since(choices: list[ModelChoice], name: str) -> str:
    """Return since when a version has been in use, and how that came about."""
    if not choices:
        return tr(
            "“{version}” is in use because it is the newest. Nobody has chosen one yet.",
            version=name,
        )
    last = choices[-1]
    if last.reviewer:
        return tr(
            "“{version}” is in use since {when}, chosen by {reviewer}.",
            version=name,
            when=moment(last.chosen_at),
            reviewer=last.reviewer,
        )
    return tr("“{version}” is in use since {when}.", version=name, when=moment(last.chosen_at))
