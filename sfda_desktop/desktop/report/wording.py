"""What a report says in words. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sfda_desktop.adaptation.training_words import training_words
from sfda_desktop.desktop import words
from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.desktop.undecided_words import UndecidedWords, undecided_words
from sfda_desktop.desktop.words import duration, number, percent
from sfda_desktop.domain.wording import tr, tr_later, tr_now, trn

ReportDict = Mapping[str, Any]

_METHODS = {
    "sala": tr_later("The language model corrected the small model's answers (SALA)"),
    "zero-shot": tr_later("The language model answered on its own (zero-shot)"),
    "few-shot": tr_later("The language model answered with labeled examples before it (few-shot)"),
    "llm-active": tr_later("The language model answered with examples of its own (LLM-active)"),
    "sala-likelihood": tr_later(
        "The language model judged what the small model considered (by likelihood)"
    ),
    "llmaaa": tr_later("The language model answered after the nearest labeled examples (LLMaAA)"),
    "none": tr_later("No language model was asked"),
}
_COUNTS = {
    "pool": tr_later("Notes to learn from"),
    "held_out": tr_later("Held-out notes with labels"),
    "decided": tr_later("Decided by a person"),
    "suggested": tr_later("Taken from suggestions"),
}
_STRATEGIES = {
    "entropy": tr_later("those the model was most unsure about"),
    "least-confidence": tr_later("those the model was least confident about"),
    "breaking-ties": tr_later("those where two answers were close"),
    "random": tr_later("drawn at random"),
    "k-means": tr_later("one of each group of notes the model reads alike"),
    "core-set": tr_later("those least like each other"),
    "core-set-cold": tr_later("those least like each other, from a random start"),
    "similarity": tr_later("those most like the others"),
    "allabel": tr_later("a mixture of varied, typical and unusual ones (ALLabel)"),
    "perplexity": tr_later("those the language model was least sure of"),
    "batcher": tr_later("a few that are near to all others (BATCHER)"),
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

    if name in _METHODS:
        return tr_now(_METHODS[name])
    said = tr_now(METHODS[name].words) if name in METHODS else name
    return said[:1].upper() + said[1:]


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
    undecided = undecided_words(report)
    if not is_measured(report):
        if undecided is not None:
            figures = tr("No held-out note has labels yet, and nothing has changed to measure.")
            return _in_words(undecided, figures)
        return VerdictWords(
            "warn",
            tr("not measured"),
            tr("Trained, but not measured."),
            tr("No held-out note has labels yet, so nobody can say whether it is better."),
            tr("Label the held-out notes, then adapt again."),
        )
    before, after = report["source"]["f1"], report["adapted"]["f1"]
    difference = report["difference"]
    low, high = difference["ci95"]
    figures = tr(
        "F1 {before} → {after}, difference {difference} (95\u00a0% interval {low} to {high})",
        before=figure(before),
        after=figure(after),
        difference=signed(difference["f1"]),
        low=signed(low),
        high=signed(high),
    )
    if undecided is not None:
        return _in_words(undecided, figures)
    if report["verdict"] == "better":
        return VerdictWords(
            "good",
            tr("better"),
            tr("The adapted model is better."),
            figures,
            tr("It can be exported and run over your notes. Look at the new errors below first."),
        )
    return VerdictWords(
        "bad",
        tr("worse"),
        tr("The adapted model is worse."),
        figures,
        tr("Keep the model you had. Review more notes, check the guideline, then adapt again."),
    )


def _in_words(undecided: UndecidedWords, figures: str) -> VerdictWords:
    return VerdictWords("warn", undecided.in_short, undecided.headline, figures, undecided.advice)


def calibration_words(report: ReportDict) -> str:
    """Return what the reliability diagram says in a sentence; nothing where there is none."""
    adapted = (report.get("calibration") or {}).get("adapted") or {}
    bins = [each for each in adapted.get("bins", ()) if each["count"]]
    if not bins:
        return ""
    claims = sum(each["count"] for each in bins)
    lean = sum(each["count"] * (each["confidence"] - each["accuracy"]) for each in bins) / claims
    before = report["calibration"]["source"]["ece"]
    off, was = percent(adapted["ece"]), percent(before)
    if abs(lean) < 0.02:
        return tr(
            "How sure the adapted model is of an answer is off by {off} on average ({before} "
            "before), as often too high as too low.",
            off=off,
            before=was,
        )
    if lean > 0:
        return tr(
            "How sure the adapted model is of an answer is off by {off} on average ({before} "
            "before), mostly because it is too sure.",
            off=off,
            before=was,
        )
    return tr(
        "How sure the adapted model is of an answer is off by {off} on average ({before} before), "
        "mostly because it is not sure enough.",
        off=off,
        before=was,
    )


def summary_line(report: ReportDict, saved_at: datetime) -> str:
    """Return one line for the list of reports."""
    verdict = verdict_words(report).in_short
    when = words.moment(saved_at)
    if not is_measured(report):
        return f"{when}  ·  {verdict}"
    f1 = f"{figure(report['source']['f1'])} → {figure(report['adapted']['f1'])}"
    return f"{when}  ·  {verdict}  ·  F1 {f1}"


def how_it_was_done(report: ReportDict, saved_at: datetime | None = None) -> list[tuple[str, str]]:
    """Return (what, how) lines for the file; what the report does not hold is left out."""
    annotation = report.get("annotation") or {}
    training = report.get("training") or {}
    method = str(report.get("method", ""))
    strategy = str(report.get("strategy", ""))
    lines: list[tuple[str, str]] = [
        (tr("Suggestions"), method_words(method)),
        (tr("Notes chosen"), _chosen(report, strategy)),
        *_counts(report.get("counts") or {}),
        (tr("Language model"), _asked(annotation)),
        (tr("Quality of suggestions"), _quality(annotation)),
        (tr("Training"), _training(training)),
        (tr("Trained with"), training_words(training)),
        (tr("Read only in part"), _incomplete(report, training)),
        (tr("Guessed"), _guessed(report)),
        (tr("Anchor"), _anchor(training)),
        (tr("Repeatable with seed"), str(report.get("seed", ""))),
        (tr("Made"), "" if saved_at is None else words.moment(saved_at)),
        *_model(tr("Source model"), report.get("source_model")),
        (tr("Adapted model"), str(report.get("model") or "")),
    ]
    lines += [
        (tr("{file} sha256", file=file), _in_two_lines(str(report[name])))
        for file, name in (
            (tr("Adapted model"), "model_sha256"),
            (tr("Language model"), "llm_sha256"),
        )
        if report.get(name)
    ]
    return [(what, how) for what, how in lines if how]


def _chosen(report: ReportDict, strategy: str) -> str:
    budget = report.get("budget")
    which = tr_now(_STRATEGIES.get(strategy, strategy))
    if not isinstance(budget, int):
        return which
    return tr("{notes}, {which}", notes=words_of_report(report).units(budget), which=which)


def _counts(counts: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (tr_now(_COUNTS.get(name, name.replace("_", " ").capitalize())), number(value))
        for name, value in counts.items()
        if isinstance(value, int) and not isinstance(value, bool)
    ]


def _asked(annotation: Mapping[str, Any]) -> str:
    calls = annotation.get("llm_calls")
    if not calls:
        return ""
    asked = trn("asked {count} time", "asked {count} times", calls)
    if annotation.get("llm_seconds"):
        time = duration(annotation["llm_seconds"])
        asked = trn(
            "asked {count} time in {time}", "asked {count} times in {time}", calls, time=time
        )
    parts = [asked]
    if unread := annotation.get("unresolved"):
        parts.append(
            trn("{count} answer could not be read", "{count} answers could not be read", unread)
        )
    if dropped := annotation.get("dropped"):
        parts.append(
            trn(
                "{count} line of its answers was dropped (not in the note, or no label)",
                "{count} lines of its answers were dropped (not in the note, or no label)",
                dropped,
            )
        )
    told = parts[0]
    for more in parts[1:]:
        told = tr("{asked}, {more}", asked=told, more=more)
    return told


def _quality(annotation: Mapping[str, Any]) -> str:
    """Return how right the language model alone was, pass by pass (SALA, Table 6)."""
    by_pass = [figure(f1) for f1 in annotation.get("llm_f1_by_pass", {}).values()]
    if not by_pass:
        return ""
    if len(by_pass) == 1:
        return tr("F1 {f1}, by the labels the notes came with", f1=by_pass[0])
    return tr(
        "F1 {by_pass}, pass after pass, by the labels the notes came with",
        by_pass=" → ".join(by_pass),
    )


def _training(training: Mapping[str, Any]) -> str:
    parts = []
    if training.get("seconds"):
        parts.append(duration(training["seconds"]))
    if training.get("steps"):
        parts.append(trn("{count} step", "{count} steps", training["steps"]))
    parts += [str(training[key]) for key in ("device", "dtype") if training.get(key)]
    return ", ".join(parts)


def _incomplete(report: ReportDict, training: Mapping[str, Any]) -> str:
    incomplete = training.get("incomplete")
    if not incomplete:
        return ""
    return tr(
        "{notes}: what is asked about lies too far apart to be learned together",
        notes=words_of_report(report).units(incomplete),
    )


def _guessed(report: ReportDict) -> str:
    guessed = report.get("incomplete")
    if not guessed:
        return ""
    return tr(
        "{notes} kept for measuring: what is asked about lies too far apart to be read together",
        notes=words_of_report(report).units(guessed),
    )


def _anchor(training: Mapping[str, Any]) -> str:
    anchor = training.get("anchor")
    if not isinstance(anchor, int | float):
        return ""
    return tr(
        "{share:.2f} of the way from the source model to the newly trained one (0 = the "
        "source model, 1 = plain training)",
        share=anchor,
    )


def _in_two_lines(digest: str) -> str:
    half = (len(digest) + 1) // 2
    return f"{digest[:half]}\n{digest[half:]}"


def _model(name: str, model: object) -> list[tuple[str, str]]:
    if isinstance(model, Mapping):
        shown = [(name, str(model.get("path") or model.get("name") or ""))]
        if model.get("sha256"):
            shown.append((tr("{file} sha256", file=name), _in_two_lines(str(model["sha256"]))))
        return shown
    return [(name, str(model or ""))]
