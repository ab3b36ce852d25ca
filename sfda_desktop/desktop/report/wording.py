"""What a report says in words. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sfda_desktop.desktop.words import counted, duration, number, percent

ReportDict = Mapping[str, Any]

_METHODS = {
    "sala": "The language model corrected the small model's answers (SALA)",
    "zero-shot": "The language model answered on its own (zero-shot)",
    "few-shot": "The language model answered with labeled examples before it (few-shot)",
    "llm-active": "The language model answered with examples of its own (LLM-active)",
    "sala-likelihood": "The language model judged what the small model considered (by likelihood)",
    "llmaaa": "The language model answered after the nearest labeled examples (LLMaAA)",
    "none": "No language model was asked",
}
_COUNTS = {
    "pool": "Notes to learn from",
    "held_out": "Held-out notes with labels",
    "decided": "Decided by a person",
    "suggested": "Taken from suggestions",
}
_STRATEGIES = {
    "entropy": "those the model was most unsure about",
    "least-confidence": "those the model was least confident about",
    "breaking-ties": "those where two answers were close",
    "random": "drawn at random",
    "k-means": "one of each group of notes the model reads alike",
    "core-set": "those least like each other",
    "core-set-cold": "those least like each other, from a random start",
    "similarity": "those most like the others",
    "allabel": "a mixture of varied, typical and unusual ones (ALLabel)",
    "perplexity": "those the language model was least sure of",
    "batcher": "a few that are near to all others (BATCHER)",
}


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """The verdict: in a word or two, as a headline, the figures, and what to do now."""

    tone: str
    in_short: str
    headline: str
    figures: str
    advice: str


def method_words(name: str) -> str:
    """Return what a method is called: in the window's words, else in its own."""
    from sfda_desktop.adaptation.methods import METHODS

    words = METHODS[name].words if name in METHODS else name
    return _METHODS.get(name, words[:1].upper() + words[1:])


def figure(value: float) -> str:
    """Return a fraction with two digits: 0.71."""
    return f"{value:.2f}"


def signed(value: float) -> str:
    """Return a difference with its sign: +0.09, −0.02."""
    rounded = round(value, 2)
    return f"{'+' if rounded > 0 else '−' if rounded < 0 else '±'}{abs(rounded):.2f}"


def is_measured(report: ReportDict) -> bool:
    """Tell whether the held-out notes had labels to measure by."""
    return "source" in report and "adapted" in report


def verdict_words(report: ReportDict) -> VerdictWords:
    """Return the verdict of a report in words."""
    if not is_measured(report):
        return VerdictWords(
            "warn",
            "not measured",
            "Trained, but not measured.",
            "No held-out note has labels yet, so nobody can say whether it is better.",
            "Label the held-out notes, then adapt again.",
        )
    before, after = report["source"]["f1"], report["adapted"]["f1"]
    difference = report["difference"]
    low, high = difference["ci95"]
    figures = (
        f"F1 {figure(before)} → {figure(after)}, difference {signed(difference['f1'])} "
        f"(95 % interval {signed(low)} to {signed(high)})"
    )
    verdict = report.get("verdict")
    if verdict == "better":
        return VerdictWords(
            "good",
            "better",
            "The adapted model is better.",
            figures,
            "It can be exported and run over your notes. Look at the new errors below first.",
        )
    if verdict == "worse":
        return VerdictWords(
            "bad",
            "worse",
            "The adapted model is worse.",
            figures,
            "Keep the model you had. Review more notes, check the guideline, then adapt again.",
        )
    return VerdictWords(
        "warn",
        "undecided",
        "Undecided: too few notes to tell.",
        figures,
        _advice_of_undecided(report),
    )


def _advice_of_undecided(report: ReportDict) -> str:
    more = report.get("more_notes")
    if isinstance(more, int):
        return (
            f"The difference may be chance: about {counted(more, 'more held-out note')} would "
            "tell. Label more of them, or review more notes and adapt again."
        )
    if "more_notes" in report:
        return (
            "The two models score so nearly the same that no reasonable number of held-out notes "
            "would tell them apart. Review more notes and adapt again."
        )
    return (
        "The difference may be chance. Label more held-out notes to measure more exactly, "
        "or review more notes and adapt again."
    )


def calibration_words(report: ReportDict) -> str:
    """Return what the reliability diagram says in a sentence; nothing where there is none."""
    adapted = (report.get("calibration") or {}).get("adapted") or {}
    bins = [each for each in adapted.get("bins", ()) if each["count"]]
    if not bins:
        return ""
    claims = sum(each["count"] for each in bins)
    lean = sum(each["count"] * (each["confidence"] - each["accuracy"]) for each in bins) / claims
    before = report["calibration"]["source"]["ece"]
    words = (
        f"How sure the adapted model is of an answer is off by {percent(adapted['ece'])} on "
        f"average ({percent(before)} before)"
    )
    if abs(lean) < 0.02:
        return f"{words}, as often too high as too low."
    return f"{words}, mostly because it is {'too sure' if lean > 0 else 'not sure enough'}."


def summary_line(report: ReportDict, saved_at: datetime) -> str:
    """Return one line for the list of reports."""
    words = verdict_words(report).in_short
    when = saved_at.astimezone().strftime("%d %b %Y, %H:%M")
    if not is_measured(report):
        return f"{when}  ·  {words}"
    f1 = f"{figure(report['source']['f1'])} → {figure(report['adapted']['f1'])}"
    return f"{when}  ·  {words}  ·  F1 {f1}"


def how_it_was_done(report: ReportDict, saved_at: datetime | None = None) -> list[tuple[str, str]]:
    """Return (what, how) lines for the file; what the report does not hold is left out."""
    annotation = report.get("annotation") or {}
    training = report.get("training") or {}
    method = str(report.get("method", ""))
    strategy = str(report.get("strategy", ""))
    lines: list[tuple[str, str]] = [
        ("Suggestions", method_words(method)),
        ("Notes chosen", _chosen(report, strategy)),
        *_counts(report.get("counts") or {}),
        ("Language model", _asked(annotation)),
        ("Training", _training(training)),
        ("Anchor", _anchor(training)),
        ("Repeatable with seed", str(report.get("seed", ""))),
        ("Made", "" if saved_at is None else saved_at.astimezone().strftime("%d %B %Y, %H:%M")),
        *_model("Source model", report.get("source_model")),
        ("Adapted model", str(report.get("model") or "")),
    ]
    lines += [
        (f"{key} sha256", _in_two_lines(str(report[name])))
        for key, name in (("Adapted model", "model_sha256"), ("Language model", "llm_sha256"))
        if report.get(name)
    ]
    return [(what, how) for what, how in lines if how]


def _chosen(report: ReportDict, strategy: str) -> str:
    budget = report.get("budget")
    words = _STRATEGIES.get(strategy, strategy)
    return f"{counted(budget, 'note')}, {words}" if isinstance(budget, int) else words


def _counts(counts: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (_COUNTS.get(name, name.replace("_", " ").capitalize()), number(value))
        for name, value in counts.items()
        if isinstance(value, int) and not isinstance(value, bool)
    ]


def _asked(annotation: Mapping[str, Any]) -> str:
    calls = annotation.get("llm_calls")
    if not calls:
        return ""
    words = f"asked {counted(calls, 'time')}"
    if annotation.get("llm_seconds"):
        words += f" in {duration(annotation['llm_seconds'])}"
    unread = annotation.get("unresolved")
    if unread:
        words += f", {counted(unread, 'answer')} could not be read"
    return words


def _training(training: Mapping[str, Any]) -> str:
    parts = []
    if training.get("seconds"):
        parts.append(duration(training["seconds"]))
    if training.get("steps"):
        parts.append(counted(training["steps"], "step"))
    parts += [str(training[key]) for key in ("device", "dtype") if training.get(key)]
    return ", ".join(parts)


def _anchor(training: Mapping[str, Any]) -> str:
    anchor = training.get("anchor")
    if not isinstance(anchor, int | float):
        return ""
    return (
        f"{anchor:.2f} of the way from the source model to the newly trained one "
        "(0 = the source model, 1 = plain training)"
    )


def _in_two_lines(digest: str) -> str:
    half = (len(digest) + 1) // 2
    return f"{digest[:half]}\n{digest[half:]}"


def _model(name: str, model: object) -> list[tuple[str, str]]:
    if isinstance(model, Mapping):
        shown = [(name, str(model.get("path") or model.get("name") or ""))]
        if model.get("sha256"):
            shown.append((f"{name} sha256", _in_two_lines(str(model["sha256"]))))
        return shown
    return [(name, str(model or ""))]
