from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sfda_desktop.desktop.report.contents import ErrorExample, ReportContents
from sfda_desktop.desktop.report.document import report_html
from sfda_desktop.desktop.report.score_rows import dumbbell_rows
from sfda_desktop.desktop.report.svg_charts import dumbbell_drawing, reliability_drawing
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import Mark, Sample
from tests.gui.report.reports import calibrated, confused, gone_back, report, trained_with

HOSTILE = '<script>alert(1)</script> & <img src="http://elsewhere/x.png"> sepsis 😀 敗血症'
SEPSIS = HOSTILE.index("sepsis")
RIGHT = SpanAnswer.of([Span(SEPSIS, SEPSIS + 6, "Problem")])
WRONG = SpanAnswer.of([Span(0, 8, "<b>Test")])


def contents(**more: Any) -> ReportContents:
    return ReportContents(
        reports=[(1, "the newest")],
        shown=1,
        report=report(
            **calibrated(0.9, 0.8),
            **confused(),
            **({"errors_fixed": ["h1"], "errors_made": ["h2", "h3"]} | more),
        ),
        labels=("Problem", "Treatment"),
        saved_at=datetime(2026, 11, 27, 12, 0, tzinfo=UTC),
        fixed=[ErrorExample(Sample("h1", HOSTILE, "d<1>"), RIGHT, WRONG)],
        made=[ErrorExample(Sample("h2", "No\nfever", "d2"), SpanAnswer(), None)],
    )


class Reader(HTMLParser):
    """Collects the tags, with their attributes, and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "img"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def test_the_document_says_what_the_model_was_trained_with() -> None:
    page = report_html(contents(training=trained_with()), project="Ward", with_text=False)
    assert "learning rate 2e-4 (10 times the paper's" in Reader(page).text


@pytest.mark.parametrize("with_text", [True, False])
def test_the_document_stands_by_itself(with_text: bool) -> None:
    page = report_html(contents(), project="Ward <7> & Co", with_text=with_text)
    read = Reader(page)
    assert not read.open  # every element is closed
    names = {tag for tag, _ in read.tags}
    assert "svg" in names
    assert not names & {"script", "img", "link", "iframe", "object", "a", "form", "base"}
    attributes = {name for _, found in read.tags for name in found}
    assert not attributes & {"src", "href", "onload", "style"}
    outside = page.replace("&lt;img src=&quot;http://elsewhere/x.png&quot;&gt;", "")
    assert not re.search(r"https?:|url\(|@import|//elsewhere", outside)
    policy = next(found for _, found in read.tags if found.get("http-equiv"))
    assert "default-src 'none'" in (policy["content"] or "")
    assert "Ward <7> & Co: report on the adapted model" in read.text


def test_without_text_nothing_of_a_note_is_in_it_and_it_says_so() -> None:
    page = report_html(contents(), project="Ward", with_text=False)
    assert "This document holds no text of notes." in page
    for word in ("sepsis", "敗血症", "fever", "alert(1)", "h1", "d2"):
        assert word not in Reader(page).text
    assert "Wrong before and right now: 1 note." in page
    assert "Right before and wrong now: 2 notes." in page


def test_with_text_every_error_stands_with_what_was_said() -> None:
    page = report_html(contents(), project="Ward", with_text=True)
    read = Reader(page)
    assert "This document holds text of notes: keep" in read.text
    assert HOSTILE in read.text
    assert "+\u00a0Problem: sepsis" in read.text
    assert "−\u00a0<b>Test: <script>" in read.text
    assert "<bdi>No<br>fever</bdi>" in page
    assert "1 is shown." in read.text  # of two


def test_a_wrong_class_stands_with_what_it_is_about() -> None:
    sample = Sample("h1", "Aspirin caused rash", None, (Mark("head", 0, 7), Mark("tail", 15, 19)))
    example = ErrorExample(sample, LabelAnswer("causes"), LabelAnswer("treats"))
    page = report_html(replace(contents(), fixed=[example]), project="Ward", with_text=True)
    text = Reader(page).text
    assert "head: Aspirin" in text
    assert "Right: causes. The model said: treats." in text


def test_figures_intervals_and_confusion_are_in_it() -> None:
    text = Reader(report_html(contents(), project="Ward", with_text=False)).text
    assert "The adapted model is better." in text
    assert "0.80\N{NO-BREAK SPACE}(0.76–0.84)" in text
    assert "✓ 7 → 7" in text
    assert "How sure the adapted model is of an answer is off by" in text
    assert "360 steps" in text


def test_what_nobody_measured_is_not_claimed() -> None:
    bare = {k: v for k, v in report().items() if k not in {"source", "adapted", "verdict"}}
    page = report_html(replace(contents(), report=bare), project="Ward", with_text=False)
    assert "Trained, but not measured." in page
    assert "<svg" not in page
    with pytest.raises(ValueError, match="no report"):
        report_html(ReportContents(), project="Ward", with_text=False)


def test_an_anchor_that_went_back_is_told() -> None:
    page = report_html(replace(contents(), report=gone_back()), project="Ward", with_text=False)
    text = Reader(page).text
    assert "The adapted model answers as the one you had." in text
    assert "Review more notes" in text
    assert "too few" not in text


def test_the_drawings_are_well_formed_and_tell_what_they_show() -> None:
    found = report(**calibrated(0.9, 0.8))
    labels = {"Treatment": found["source"]["per_label"]["Treatment"]}
    labels["<i>"] = labels["Treatment"]
    for model in ("source", "adapted"):
        found[model] = found[model] | {"per_label": labels}
    dumbbell = dumbbell_drawing(dumbbell_rows(found, []))
    reliability = reliability_drawing(found)
    assert reliability is not None
    assert reliability_drawing(report()) is None
    for drawing in (dumbbell, reliability):
        tree = ET.fromstring(drawing.svg(standalone=True))  # noqa: S314 - our own
        assert tree.get("aria-label") == drawing.words
        assert 'xmlns="' not in drawing.svg()
    assert "<i>: F1" in dumbbell.words
    assert reliability.words == "sure 90\u00a0%, right 80\u00a0%"
