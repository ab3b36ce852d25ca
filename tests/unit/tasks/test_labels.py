"""The codecs of classification: records, marked text, prompts, resolver, facts."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import LabelAnswer, SpanAnswer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.prompts import Resolution
from sfda_desktop.domain.samples import LabeledSample, Mark, Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for, codec_for_texts
from sfda_desktop.tasks.counting import micro_f1
from sfda_desktop.tasks.label_resolver import resolve_label
from sfda_desktop.tasks.marked_text import mark_text, read_marked_text

RELATIONS = TaskSpec(
    "re",
    (LabelSpec("false"), LabelSpec("effect", "One changes the other."), LabelSpec("int")),
    guideline="Look at both drugs.",
)
NEGATION = TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated", "The patient lacks it.")))
RE, ND = codec_for(RELATIONS), codec_for(NEGATION)
PAIR = Sample("p1", "aspirin raises warfarin", marks=(Mark("head", 0, 7), Mark("tail", 15, 23)))
FINDING = Sample("f1", "no fever today", marks=(Mark("entity", 3, 8),))
E1, E2 = {"head": ("<e1>", "</e1>")}, {"tail": ("<e2>", "</e2>")}
BOTH = E1 | E2


def both(*marks: tuple[int, int]) -> tuple[Mark, ...]:
    return tuple(Mark(role, *place) for role, place in zip(BOTH, marks, strict=True))


# --- records ---------------------------------------------------------------------------------


@st.composite
def marked_sample(draw: st.DrawFn, codec: TaskCodec) -> Sample:
    alphabet = st.characters(exclude_categories=["Cs"]) | st.sampled_from("<e1>/ 2E")
    text = draw(st.text(alphabet, min_size=1, max_size=30))
    roles = ["entity"] if codec.name == "nd" else ["head", "tail"]
    marks = []
    for role in roles:
        start = draw(st.integers(0, len(text) - 1))
        extra = draw(st.just({}) | st.just({"type": "drug"}))
        marks.append(Mark(role, start, draw(st.integers(start + 1, len(text))), extra))
    return Sample("s", text, marks=tuple(marks))


@given(st.sampled_from([RE, ND]).flatmap(lambda c: st.tuples(st.just(c), marked_sample(c))))
def test_records_round_trip(case: tuple[TaskCodec, Sample]) -> None:
    codec, sample = case
    answer = LabelAnswer(codec.spec.label_names[1])
    value = codec.write_marks(sample.marks) | codec.write_answer(answer)
    assert value.keys() == codec.record_keys
    marks = codec.read_marks(value, sample.text)
    assert marks == sample.marks
    assert [m.extra for m in marks] == [m.extra for m in sample.marks]
    assert codec.read_answer(value, sample.text) == answer


def test_an_unlabeled_record_has_no_answer() -> None:
    assert RE.read_answer({}, "x") is None


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"head": None}, '"head" must be an object'),
        ({"tail": [1, 2]}, '"tail" must be an object'),
        ({"head": {"start": 0}}, '"head" has no whole number "end"'),
        ({"head": {"start": True, "end": 3}}, '"head" has no whole number "start"'),
        ({"head": {"start": 3, "end": 3}}, "start must come before end"),
        ({"tail": {"start": -1, "end": 3}}, '"tail" has start -1'),
        ({"tail": {"start": 0, "end": 24}}, "the text has 23 characters"),
    ],
)
def test_bad_marks_are_named(change: dict[str, object], problem: str) -> None:
    value = {"head": {"start": 0, "end": 7}, "tail": {"start": 15, "end": 23}}
    with pytest.raises(ValueError, match=problem):
        RE.read_marks(value | change, PAIR.text)


@pytest.mark.parametrize("codec", [RE, ND])
def test_a_missing_mark_is_named(codec: TaskCodec) -> None:
    first = "head" if codec is RE else "entity"
    with pytest.raises(ValueError, match=f'"{first}" is missing'):
        codec.read_marks({"text": "x"}, "x")


@pytest.mark.parametrize(
    ("label", "problem"), [(None, "must be a text"), (1, "must be a text"), ("cause", "knows fal")]
)
def test_bad_labels_are_named(label: object, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        RE.read_answer({"label": label}, "x")


def test_a_note_in_the_place_of_a_label_is_not_told() -> None:
    with pytest.raises(ValueError, match="unknown label") as refused:
        ND.read_answer({"label": "A woman of 80, " * 10 + "named Canary"}, "x")
    assert "Canary" not in str(refused.value)


# --- tasks -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("task", "labels", "negative", "problem"),
    [
        ("re", ("cause", "effect"), None, 'name it with "negative_label"'),
        ("re", ("false", "none", "effect"), None, "more than one label could"),
        ("re", ("false", "effect"), "other", "not among the labels"),
        ("nd", ("Affirmed", "negated"), None, "no label is called Negated"),
        ("nd", ("Negated",), None, "at least two labels"),
    ],
)
def test_labels_that_do_not_fit_are_refused(
    task: str, labels: tuple[str, ...], negative: str | None, problem: str
) -> None:
    spec = TaskSpec(task, tuple(LabelSpec(n) for n in labels), negative_label=negative)
    with pytest.raises(InputError, match=problem):
        codec_for(spec)


@pytest.mark.parametrize("name", ["false", "no_relation", "None", "NA", "O", "Other"])
def test_the_usual_names_of_no_relation_are_known(name: str) -> None:
    codec = codec_for(TaskSpec("re", (LabelSpec("effect"), LabelSpec(name))))
    assert codec.negative_label == name
    assert codec.scored_labels == ("effect",)


def test_the_task_names_its_negative_label() -> None:
    spec = TaskSpec("re", (LabelSpec("effect"), LabelSpec("apart")), negative_label="apart")
    assert codec_for(spec).scored_labels == ("effect",)


def test_markers_must_fit_the_roles() -> None:
    with pytest.raises(InputError, match="two marks for each of head, tail"):
        codec_for(TaskSpec("re", RELATIONS.labels, markers={"head": ("[1]", "[/1]")}))
    by_order = {"1": ("[A]", "[/A]"), "2": ("[B]", "[/B]")}
    codec = codec_for(TaskSpec("re", RELATIONS.labels, markers=by_order))
    assert codec.model_text(PAIR)[0] == "[A]aspirin[/A] raises [B]warfarin[/B]"
    assert codec.marker_tokens == ("[A]", "[/A]", "[B]", "[/B]")


def test_scores_count_what_the_contract_says() -> None:
    gold = {"a": LabelAnswer("effect"), "b": LabelAnswer("false"), "c": LabelAnswer("int")}
    said = {"a": LabelAnswer("effect"), "b": LabelAnswer("int"), "c": LabelAnswer("false")}
    assert micro_f1(RE, gold, said) == pytest.approx(0.5)
    negated = {"a": LabelAnswer("Negated"), "b": LabelAnswer("Affirmed")}
    assert micro_f1(ND, negated, {**negated, "b": LabelAnswer("Negated")}) == pytest.approx(2 / 3)
    assert ND.demonstration_classes(negated["a"]) == {"Negated"}


def test_a_span_answer_is_a_programming_fault() -> None:
    with pytest.raises(TypeError):
        RE.facts(SpanAnswer())


# --- marked text -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (((0, 2), (3, 5)), "<e1>ab</e1>c<e2>de</e2>f"),
        (((3, 5), (0, 2)), "<e2>ab</e2>c<e1>de</e1>f"),
        (((0, 5), (1, 3)), "<e1>a<e2>bc</e2>de</e1>f"),
        (((1, 3), (1, 5)), "a<e2><e1>bc</e1>de</e2>f"),
        (((3, 5), (1, 5)), "a<e2>bc<e1>de</e1></e2>f"),
        (((0, 3), (2, 5)), "<e1>ab<e2>c</e1>de</e2>f"),
        (((1, 3), (1, 3)), "a<e1><e2>bc</e2></e1>def"),
        (((0, 2), (2, 6)), "<e1>ab</e1><e2>cdef</e2>"),
    ],
)
def test_nested_and_overlapping_marks(
    places: tuple[tuple[int, int], tuple[int, int]], expected: str
) -> None:
    marked = mark_text("abcdef", both(*places), BOTH)
    assert marked.text == expected
    start, end = marked.focus
    assert expected[start] == "<"
    assert expected[end - 1] == ">"
    assert "<" not in expected[:start] + expected[end:]


def test_the_notes_own_marker_strings_are_broken_up() -> None:
    marked = mark_text("<E1>x</e1> <e2> y", both((4, 5), (16, 17)), BOTH)
    assert marked.text == "< E1><e1>x</e1>< /e1> < e2> <e2>y</e2>"
    assert mark_text("a@b", (Mark("head", 2, 3),), {"head": ("@", "@")}).text == "a @b@"


@given(marked_sample(RE))
@example(Sample("s", "<e<e1>1></e", marks=both((2, 4), (0, 11))))
def test_nothing_but_the_marks_looks_like_one(sample: Sample) -> None:
    marked = mark_text(sample.text, sample.marks, BOTH)
    for string in ("<e1>", "</e1>", "<e2>", "</e2>"):
        assert marked.text.lower().count(string) == 1
    read = read_marked_text(marked.text, BOTH)
    blanks = {m.role for m in sample.marks if not sample.text[m.start : m.end].strip()}
    assert (read is None) == bool(blanks)
    first, last = marked.focus
    assert marked.text[first:last].lower().count("e1>") >= 2


# --- prompts ---------------------------------------------------------------------------------


def test_the_prompt_of_figure_7_has_its_parts_in_order() -> None:
    shown = LabeledSample(Sample("p2", "a and b", marks=both((0, 1), (6, 7))), LabelAnswer("false"))
    prompt = RE.prompt(PAIR, base=LabelAnswer("int"), demonstrations=[shown])
    parts = [
        "You are an intelligent clinical language model.",
        "Look at both drugs.",
        "effect: One changes the other.",
        'Text: "<e1>a</e1> and <e2>b</e2>"\nAnswer:\nfalse',
        "Classify the relation of the two concepts marked with <e1> </e1> and <e2> </e2>.",
        "choosing one word from the following categories: [false, effect, int]",
        'Text: "<e1>aspirin</e1> raises <e2>warfarin</e2>"',
        "Here is the base answer\nAnswer:\nint",
        "If the base answer is correct, please return the answer as it is.\nAnswer:",
    ]
    positions = [prompt.text.index(part) for part in parts]
    assert positions == sorted(positions)
    assert prompt.grammar == 'root ::= "false" | "effect" | "int"'


def test_the_zero_shot_prompt_of_negation_shows_no_answer() -> None:
    text = ND.prompt(FINDING).text
    assert "base answer" not in text
    assert "the concept marked with <e> </e>" in text
    assert text.endswith('Text: "no <e>fever</e> today"\nAnswer:')


def test_the_language_model_reads_the_figures_markers() -> None:
    spec = TaskSpec("nd", NEGATION.labels, markers={"entity": ("[T]", "[/T]")})
    codec = codec_for(spec)
    assert codec.model_text(FINDING) == ("no [T]fever[/T] today", (3, 15))
    assert "<e>fever</e>" in codec.prompt(FINDING).text


def test_prompts_of_neighbours_share_everything_before_the_text() -> None:
    first = ND.prompt(FINDING, base=LabelAnswer("Affirmed")).text
    other = ND.prompt(Sample("f2", "weak", marks=(Mark("entity", 0, 4),))).text
    assert first[: first.index("no <e>")] == other[: other.index("<e>weak")]


# --- resolver --------------------------------------------------------------------------------


@given(st.sampled_from([*RELATIONS.label_names, " Lab test", "lab test", "O"]))
def test_an_unchanged_answer_gives_back_exactly_the_base(label: str) -> None:
    labels = (*RELATIONS.label_names, "lab test", " Lab test", "O")
    fallback = LabelAnswer("false")
    assert resolve_label(label, labels=labels, fallback=fallback) == Resolution(
        LabelAnswer(label), resolved=True, dropped=0
    )


@pytest.mark.parametrize(
    "raw",
    [
        "effect",
        " Effect.\n",
        '"EFFECT"',
        "e f f e c t",
        "The answer is effect, not int.",
        '{"relation": "effect"}',
        "**effect**\nExplanation: no interaction, false alarm",
    ],
)
def test_labels_are_found_again(raw: str) -> None:
    found = RE.resolve(PAIR, raw, base=None, fallback=LabelAnswer("false"))
    assert found == Resolution(LabelAnswer("effect"), resolved=True, dropped=0)


@pytest.mark.parametrize("raw", ["", "I cannot say.", "printer effects"])
def test_what_names_no_label_falls_back(raw: str) -> None:
    fallback = LabelAnswer("int")
    found = RE.resolve(PAIR, raw, base=LabelAnswer("false"), fallback=fallback)
    assert found == Resolution(fallback, resolved=False, dropped=0)


def test_the_longer_label_wins_where_two_begin() -> None:
    fallback = LabelAnswer("int")
    labels = ("int", "int strong")
    found = resolve_label("It is int strong here", labels=labels, fallback=fallback)
    assert found.answer == LabelAnswer("int strong")


# --- generated examples ----------------------------------------------------------------------


def test_figure_10_shows_texts_without_answers() -> None:
    prompt = RE.generation_prompt([PAIR])
    assert 'Text: "<e1>aspirin</e1> raises <e2>warfarin</e2>"\nClassify the' in prompt.text
    assert prompt.text.endswith('\nText: "')
    assert prompt.grammar is not None
    assert r'"\U0000003Ce1\U0000003E"' in prompt.grammar


def test_a_generated_example_carries_its_marks() -> None:
    raw = 'Give <e2>digoxin</e2> with < 5 mg "<e1> aspirin</e1>" daily"\nAnswer: Effect'
    made = RE.read_generated(raw, id="g1")
    assert made is not None
    assert made.sample.text == 'Give digoxin with < 5 mg " aspirin" daily'
    assert [(m.role, made.sample.text[m.start : m.end]) for m in made.sample.marks] == [
        ("head", "aspirin"),
        ("tail", "digoxin"),
    ]
    assert made.answer == LabelAnswer("effect")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "<e1>a</e1> and <e2>b</e2>",
        '<e1>a</e1> and b"\nAnswer: int',
        '<e1>a</e1> <e1>a</e1> <e2>b</e2>"\nAnswer: int',
        '</e1>a<e1> <e2>b</e2>"\nAnswer: int',
        '<e1> </e1> <e2>b</e2>"\nAnswer: int',
        '<e1>a</e1> <e2>b</e2>"\nAnswer: perhaps int',
    ],
)
def test_malformed_examples_are_dropped(raw: str) -> None:
    assert RE.read_generated(raw, id="g1") is None


def test_texts_can_be_read_where_labels_are_not_known() -> None:
    codec = codec_for_texts("re")
    value = {"head": {"start": 0, "end": 1}, "tail": {"start": 1, "end": 2}}
    assert len(codec.read_marks(value, "ab")) == 2
    assert Record(PAIR).answer is None
