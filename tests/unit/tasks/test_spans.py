"""The codec of entities: records, prompts, facts."""

from __future__ import annotations

import pytest

from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for, infer_spec
from sfda_desktop.tasks.counting import count_facts, micro_f1
from sfda_desktop.tasks.span_prompts import answer_grammar

SPEC = TaskSpec(
    task="ner",
    labels=(LabelSpec("Problem", "A disease or symptom."), LabelSpec("Test")),
    guideline="Mark the longest phrase.",
)
CODEC = codec_for(SPEC)
NOTE = Sample("n1", "no chest pain on ECG")
ANSWER = SpanAnswer((Span(3, 13, "Problem"), Span(17, 20, "Test")))


def test_records_round_trip() -> None:
    assert CODEC.read_answer(CODEC.write_answer(ANSWER), NOTE.text) == ANSWER


def test_an_unlabeled_record_is_not_an_empty_one() -> None:
    assert CODEC.read_answer({}, NOTE.text) is None
    assert CODEC.read_answer({"entities": []}, NOTE.text) == SpanAnswer()


@pytest.mark.parametrize(
    ("entities", "problem"),
    [
        ({}, "must be a list"),
        (["x"], "must be an object"),
        ([{"start": 0, "end": True, "label": "Test"}], 'no whole number "end"'),
        ([{"start": 0.0, "end": 3, "label": "Test"}], 'no whole number "start"'),
        ([{"start": 0, "end": 3}], 'no text "label"'),
        ([{"start": 3, "end": 3, "label": "Test"}], "start must come before end"),
        ([{"start": -1, "end": 3, "label": "Test"}], "start -1"),
        ([{"start": 0, "end": 21, "label": "Test"}], "20 characters"),
        ([{"start": 0, "end": 3, "label": "Mood"}], "unknown label 'Mood'"),
    ],
)
def test_bad_entities_are_named(entities: object, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        CODEC.read_answer({"entities": entities}, NOTE.text)


def test_the_prompt_of_figure_5_has_its_parts_in_order() -> None:
    shown = LabeledSample(Sample("n2", "ECG normal"), SpanAnswer((Span(0, 3, "Test"),)))
    text = CODEC.prompt(NOTE, base=ANSWER, demonstrations=[shown]).text
    parts = [
        "Given the entity label set: [Problem, Test], please recognize the named entities",
        "Mark the longest phrase.",
        "Problem: A disease or symptom.",
        'Text: "ECG normal"\nAnswer:\n{"ECG": "Test"}',
        "return the empty JSON: {}.",
        'Text: "no chest pain on ECG"',
        'Here is the base answer\nAnswer:\n{"chest pain": "Problem"}\n{"ECG": "Test"}',
        "If the base answer is correct, please return the answer as it is.\nAnswer:",
    ]
    positions = [text.index(part) for part in parts]
    assert positions == sorted(positions)


def test_a_note_without_spaces_leaves_room_for_a_token_a_character() -> None:
    text = "肺炎と糖尿病の既往がある患者が発熱と咳嗽を主訴に来院した。" * 4
    assert CODEC.prompt(Sample("n", text), base=SpanAnswer()).max_tokens >= len(text)


def test_the_zero_shot_prompt_shows_no_answer() -> None:
    text = CODEC.prompt(NOTE).text
    assert "base answer" not in text
    assert "examples" not in text
    assert text.endswith('Text: "no chest pain on ECG"\nAnswer:')


def test_prompts_of_neighbours_share_everything_before_the_note() -> None:
    first = CODEC.prompt(NOTE, base=ANSWER).text
    second = CODEC.prompt(Sample("n3", "weak"), base=SpanAnswer()).text
    assert first[: first.index("no chest")] == second[: second.index("weak")]


def test_labels_cannot_break_out_of_the_grammar() -> None:
    grammar = answer_grammar(['x" | root', "薬"])
    assert r'"x\U00000022 \U0000007C root" | "\U000085AC"' in grammar


def test_facts_count_each_place_once_and_the_longest_wins() -> None:
    overlapping = SpanAnswer.of([*ANSWER.spans, Span(9, 13, "Test")])
    assert CODEC.facts(overlapping) == {((3, 13), "Problem"), ((17, 20), "Test")}
    assert CODEC.overlaps(overlapping) == 1
    assert CODEC.overlaps(ANSWER) == 0


def test_micro_f1_is_exact_matching() -> None:
    gold = {"n1": ANSWER, "n2": SpanAnswer()}
    predicted = {"n1": SpanAnswer((Span(3, 13, "Problem"), Span(16, 20, "Test")))}
    assert count_facts(CODEC, gold, predicted).tolist() == [1, 1, 1]
    assert micro_f1(CODEC, gold, predicted) == pytest.approx(0.5)
    assert micro_f1(CODEC, {"n2": SpanAnswer()}, {}) == 0.0


def test_demonstration_classes() -> None:
    assert CODEC.demonstration_classes(ANSWER) == {"Problem", "Test"}
    assert CODEC.demonstration_classes(SpanAnswer()) == {""}


def test_a_classification_answer_is_a_programming_fault() -> None:
    with pytest.raises(TypeError):
        CODEC.facts(LabelAnswer("Negated"))


def test_the_spec_implied_by_a_model() -> None:
    spec = infer_spec("ner", ["O", "B-Drug", "I-Drug"])
    assert spec.label_names == ("Drug",)
    with pytest.raises(ValueError, match="not of the form"):
        infer_spec("ner", ["O", "POSITIVE"])


def test_a_note_in_the_place_of_a_label_is_not_told() -> None:
    misplaced = {"start": 0, "end": 3, "label": "A woman of 80, " * 10 + "named Canary"}
    with pytest.raises(ValueError, match="unknown label") as refused:
        CODEC.read_answer({"entities": [misplaced]}, "ECG")
    assert "Canary" not in str(refused.value)
