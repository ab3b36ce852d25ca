"""A report as one document that stands by itself, for the file and for paper. Knows no Qt.

It holds no script, points at nothing outside and is valid with the network cut; text of notes is
in it only where that was chosen, and it says on its first lines which of the two it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from sfda_desktop import __version__
from sfda_desktop.desktop.report.confusion_pair import confusion_pair
from sfda_desktop.desktop.report.contents import ErrorExample, ReportContents, changes
from sfda_desktop.desktop.report.score_rows import DumbbellRow, dumbbell_rows
from sfda_desktop.desktop.report.svg_charts import (
    Drawing,
    dumbbell_drawing,
    reliability_drawing,
)
from sfda_desktop.desktop.report.trust_words import trust_words
from sfda_desktop.desktop.report.wording import (
    ReportDict,
    calibration_words,
    figure,
    how_it_was_done,
    is_measured,
    verdict_words,
)
from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.desktop.words import moment, role
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.wording import tr, trn

Picture = Callable[[Drawing], str]
"""Puts a drawing into the page."""

SCREEN_STYLE = """
body { font-family: system-ui, sans-serif; color: #17211f; background: #fff; line-height: 1.45;
       max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
         border-bottom: 1px solid #dde2dd; overflow-wrap: anywhere; }
td:not(.number), th:not(.number) { min-width: 8rem; }
td.number, th.number { text-align: right; } td.number { white-space: nowrap; }
.notice { border: 1px solid #8b9a95; padding: .6rem .9rem; font-weight: 600; }
.faint { color: #54625e; } svg { max-width: 100%; height: auto; }
tr, .example { break-inside: avoid; } h2 { break-after: avoid; }
"""
PRINT_STYLE = """
body { font-family: sans-serif; font-size: 10pt; color: #17211f; }
h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 18px; }
th { text-align: left; } td.number, th.number { text-align: right; }
table { border-collapse: collapse; border-style: none; margin-top: 6px; margin-bottom: 16px; }
td, th { border-bottom: 1px solid #dde2dd; font-size: 9pt; vertical-align: middle; }
.notice { font-weight: 600; } .faint { color: #54625e; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def inline(drawing: Drawing) -> str:
    """Put a drawing into the page as it is."""
    return f"<p>{drawing.svg()}</p>"


def report_html(
    contents: ReportContents,
    *,
    project: str,
    with_text: bool,
    language: str = "en",
    picture: Picture = inline,
    style: str = SCREEN_STYLE,
) -> str:
    """Return the document of the report in `contents`, which must hold one.

    Without `with_text` not even the names of notes are in it. The names of folders and models
    under "How it was done" are those of this computer.
    """
    report = contents.report
    if report is None:
        raise ValueError("there is no report to write")
    title = tr("{project}: report on the adapted model", project=project)
    body = "".join(_body(report, contents, title, with_text=with_text, picture=picture))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


def _body(
    report: ReportDict,
    contents: ReportContents,
    title: str,
    *,
    with_text: bool,
    picture: Picture,
) -> Iterator[str]:
    yield _element("h1", title)
    yield _element("p", _made(contents), "faint")
    yield _element("p", text_notice(with_text=with_text), "notice")
    verdict = verdict_words(report)
    yield _element("h2", verdict.headline)
    yield _element("p", verdict.figures)
    yield _element("p", verdict.advice, "faint")
    if is_measured(report):
        yield from _scores(report, contents, picture)
        yield from _confusion(report)
        yield from _calibration(report, picture)
        yield from _changes(report, contents, with_text=with_text)
    yield from _trust(report)
    yield _element("h2", tr("How it was done"))
    lines = how_it_was_done(report, contents.saved_at)
    yield _table([], [[what, "".join(how.splitlines())] for what, how in lines], numbers=False)


def _trust(report: ReportDict) -> Iterator[str]:
    words = trust_words(report)
    if words is None:
        return
    yield _element("h2", tr("How far the decisions can be trusted"))
    for sentence in (words.origins, words.held_out, words.leading):
        if sentence:
            yield _element("p", sentence)
    if words.rows:
        yield _table(list(words.heads), [list(row) for row in words.rows])
    if words.second:
        yield _element("p", words.second)
        yield _element("p", words.second_figures, "faint")


def text_notice(*, with_text: bool) -> str:
    """Return the sentence on whether the document holds text of notes."""
    if with_text:
        return tr(
            "This document holds text of notes: keep and send it with the same care as the notes "
            "themselves."
        )
    return tr("This document holds no text of notes.")


def _made(contents: ReportContents) -> str:
    when = "" if contents.saved_at is None else moment(contents.saved_at)
    return tr("Measured {when}. SFDA Desktop {version}.", when=when, version=__version__)


def _scores(report: ReportDict, contents: ReportContents, picture: Picture) -> Iterator[str]:
    rows = dumbbell_rows(report, contents.labels)
    yield _element("h2", tr("Before and after, label by label"))
    yield _element(
        "p",
        tr(
            "Hollow = the model you had, full = the adapted one. The thin bars show where the "
            "figure may really lie (95\u00a0% interval). 1.0 would be everything exactly right."
        ),
        "faint",
    )
    yield picture(dumbbell_drawing(rows))
    heads = [
        tr("Label"),
        tr("How many"),
        tr("Right when found"),
        tr("Found at all"),
        tr("F1 before"),
        tr("F1 after"),
    ]
    table = []
    for row in rows:
        before, after = _of_label(report["source"], row), _of_label(report["adapted"], row)
        table.append(
            [
                row.name,
                row.support,
                f"{figure(before.get('precision', 0))} → {figure(after.get('precision', 0))}",
                f"{figure(before.get('recall', 0))} → {figure(after.get('recall', 0))}",
                _with_interval(row.before, row.before_interval),
                _with_interval(row.after, row.after_interval),
            ]
        )
    yield _table(heads, table)


def _of_label(scores: ReportDict, row: DumbbellRow) -> ReportDict:
    if row.is_all:
        return scores
    found: ReportDict = scores["per_label"].get(row.name, {})
    return found


def _with_interval(value: float, interval: tuple[float, float] | None) -> str:
    if interval is None:
        return figure(value)
    low, high = interval
    words = tr("{f1} ({low}–{high})", f1=figure(value), low=figure(low), high=figure(high))
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _confusion(report: ReportDict) -> Iterator[str]:
    pair = confusion_pair(report)
    if pair is None:
        return
    yield _element("h2", tr("Which label became which"))
    yield _element(
        "p",
        tr(
            "Down: what stands in the notes. Across: what the model said. Each cell counts "
            "before → after. What is marked ✓ is right, everything else an error."
        ),
        "faint",
    )
    yield _table(
        [tr("In the notes"), *(short for short, _full in pair.heads)],
        [
            [name, *("" if cell is None else cell.words for cell in cells)]
            for name, cells in pair.rows
        ],
    )
    if pair.left_out:
        yield _element(
            "p",
            trn(
                "{count} label with fewer errors is not shown.",
                "{count} labels with fewer errors are not shown.",
                pair.left_out,
            ),
            "faint",
        )


def _calibration(report: ReportDict, picture: Picture) -> Iterator[str]:
    drawing = reliability_drawing(report)
    if drawing is None:
        return
    yield _element("h2", tr("How far its confidence can be trusted"))
    yield _element("p", calibration_words(report))
    yield picture(drawing)
    yield _element(
        "p",
        tr(
            "Across: how sure the model was. Up: how often it was right. Hollow = the model you "
            "had, full = the adapted one, larger where there are more answers. On the broken line "
            "it means what it says; below, it is too sure."
        ),
        "faint",
    )


def _changes(report: ReportDict, contents: ReportContents, *, with_text: bool) -> Iterator[str]:
    fixed, made = changes(report)
    units = words_of_report(report).units
    for total, examples, title, counted in (
        (
            fixed,
            contents.fixed,
            tr("Errors fixed"),
            tr("Wrong before and right now: {items}.", items=units(fixed)),
        ),
        (
            made,
            contents.made,
            tr("Errors made"),
            tr("Right before and wrong now: {items}.", items=units(made)),
        ),
    ):
        yield _element("h2", title)
        yield _element("p", counted)
        if not with_text or not examples:
            continue
        if isinstance(examples[0].right, SpanAnswer):
            yield _element(
                "p",
                tr("= was found by the model, + was missed by it, − was found wrongly."),
                "faint",
            )
        if len(examples) < total:
            yield _element(
                "p", trn("{count} is shown.", "{count} are shown.", len(examples)), "faint"
            )
        for example in examples:
            yield _example(example)


def _example(example: ErrorExample) -> str:
    """Return a note with what was right and what was said below it.

    One paragraph, which a page break is least likely to tear apart; what is quoted keeps its own
    direction of writing.
    """
    sample = example.sample
    where = sample.id if sample.doc is None else f"{sample.doc}  ·  {sample.id}"
    note = "<br>".join(escape(line) for line in sample.text.splitlines())
    changes = "&nbsp;· ".join(  # a line ends behind the dot, never before it
        f"{escape(said)} <bdi>{escape(quoted)}</bdi>" if quoted else escape(said)
        for said, quoted in _differences(example)
    )
    return (
        f'<p class="example"><span class="faint">{escape(where)}</span><br>\n'
        f"<bdi>{note}</bdi><br>\n<span>{changes}</span></p>\n"
    )


def _differences(example: ErrorExample) -> list[tuple[str, str]]:
    """Return (what was right or said, the words of the note it is about), in order."""
    sample, right, wrong = example.sample, example.right, example.wrong
    if isinstance(right, LabelAnswer):
        said = wrong.label if isinstance(wrong, LabelAnswer) else tr("nothing")
        asked = [
            (f"{role(mark.role)}:", sample.text[mark.start : mark.end]) for mark in sample.marks
        ]
        verdict = tr("Right: {right}. The model said: {said}.", right=right.label, said=said)
        return [*asked, (verdict, "")]
    said_spans: Sequence[Span] = wrong.spans if isinstance(wrong, SpanAnswer) else ()
    lines = [("=" if span in said_spans else "+", span) for span in right.spans]
    lines += [("−", span) for span in said_spans if span not in right.spans]
    lines.sort(key=lambda line: (line[1].start, line[1].end))
    return [
        (f"{sign}\u00a0{span.label}:", sample.text[span.start : span.end]) for sign, span in lines
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = True) -> str:
    def cells(tag: str, words: Sequence[str]) -> str:
        return "".join(
            _element(tag, each, "number" if numbers and place else "")
            for place, each in enumerate(words)
        )

    # the head comes again on the next page of paper
    head = f"<thead><tr>{cells('th', heads)}</tr></thead>\n" if heads else ""
    lines = "".join(f"<tr>{cells('td', each)}</tr>\n" for each in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="4">\n{head}{lines}</table>\n'


def _element(tag: str, words: str, kind: str = "") -> str:
    name = f' class="{kind}"' if kind else ""
    end = "" if tag in {"td", "th"} else "\n"
    return f"<{tag}{name}>{escape(words)}</{tag}>{end}"
