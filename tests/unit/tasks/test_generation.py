"""Invented examples of span tasks, and label sets as large as SCATE's."""

from __future__ import annotations

import pytest

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for
from sfda_desktop.tasks.descriptions import MOST_CHARACTERS, task_description

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem", "What ails."), LabelSpec("Test"))))
SCATE = (
    *(
        "After",
        "Before",
        "Between",
        "Calendar-Interval",
        "Day-Of-Month",
        "Day-Of-Week",
        "Every-Nth",
    ),
    *(
        "Frequency",
        "Hour-Of-Day",
        "Intersection",
        "Last",
        "Minute-Of-Hour",
        "Modifier",
        "NotNormal",
    ),
    *("Month-Of-Year", "Next", "NthFromStart", "Number", "Part-Of-Day", "Part-Of-Week", "Period"),
    *(
        "PreAnnotation",
        "Season-Of-Year",
        "Second-Of-Minute",
        "Sum",
        "This",
        "Time-Zone",
        "AMPM-Of-Day",
    ),
    *("Two-Digit-Year", "Union", "Week-Of-Year", "Year", "Quarter-Of-Year"),
)


def test_figure_9_shows_texts_without_answers() -> None:
    prompt = CODEC.generation_prompt([Sample("a", "no fever"), Sample("b", "ECG normal")])
    parts = [
        "please generate an example text with annotations.",
        "Problem: What ails.",
        'Here are the example texts.\nText: "no fever"\nText: "ECG normal"',
        "Be sure to choose the entity type from [Problem, Test].",
        'Text: "Example text here"\nAnswer:',
    ]
    positions = [prompt.text.index(part) for part in parts]
    assert positions == sorted(positions)
    assert prompt.text.endswith('\nText: "')


@pytest.mark.parametrize("start", ["", '"', 'Text: "'])
def test_a_generated_example_is_read(start: str) -> None:
    raw = start + 'Chest "pain", ECG done."\nAnswer:\n{"pain": "Problem"}\n{"ECG": "Test"}\n'
    made = CODEC.read_generated(raw, id="g")
    assert made is not None
    assert made.sample == Sample("g", 'Chest "pain", ECG done.')
    assert made.answer == SpanAnswer((Span(7, 11, "Problem"), Span(14, 17, "Test")))


def test_a_generated_example_may_hold_nothing() -> None:
    made = CODEC.read_generated('All well."\nAnswer:\n{}', id="g")
    assert made is not None
    assert made.answer == SpanAnswer()


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Chest pain",
        '"\nAnswer:\n{}',
        'Chest pain"\nAnswer:\n{"fever": "Problem"}',
        'Chest pain"\nAnswer:\n{"pain": "Mood"}',
        'Chest pain"\nAnswer:\nnone',
    ],
)
def test_malformed_examples_are_dropped(raw: str) -> None:
    assert CODEC.read_generated(raw, id="g") is None


def test_thirty_three_labels_leave_room_for_the_note() -> None:
    assert len(SCATE) == 33
    long = "A stretch of the calendar that is named by its place in a longer one, and so on. " * 4
    spec = TaskSpec("ter", tuple(LabelSpec(name, long) for name in SCATE), guideline="Mark times.")
    prompt = codec_for(spec).prompt(Sample("s", "seen last Monday"), base=SpanAnswer())
    assert len(prompt.text) < MOST_CHARACTERS + 2_600
    assert all(f'"{name}"' in (prompt.grammar or "") for name in SCATE)
    guideline, *described = task_description(spec)
    assert guideline == "Mark times."
    assert len(described) == 33
    assert all(line.endswith("...") and ": A stretch of" in line for line in described)


def test_a_few_descriptions_stay_whole() -> None:
    long = "word " * 100
    spec = TaskSpec("ter", (LabelSpec("DATE", long), LabelSpec("SET")))
    assert task_description(spec) == [f"DATE: {long.strip()}"]
