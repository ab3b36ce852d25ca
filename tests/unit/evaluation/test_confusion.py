from __future__ import annotations

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.evaluation import Confusion, confusion
from sfda_desktop.tasks import codec_for

SPANS = codec_for(TaskSpec("ner", tuple(map(LabelSpec, ("Problem", "Drug", "Test")))))
PAIRS = codec_for(
    TaskSpec("re", tuple(map(LabelSpec, ("false", "causes", "treats"))), negative_label="false")
)


def spans(*found: tuple[int, int, str]) -> SpanAnswer:
    return SpanAnswer.of(Span(*each) for each in found)


def labeled(answer: Answer) -> list[LabeledSample]:
    return [LabeledSample(Sample("a", "x" * 60), answer)]


def test_every_mention_is_right_confused_cut_or_missed() -> None:
    gold = spans((0, 5, "Problem"), (6, 9, "Problem"), (10, 20, "Drug"), (30, 35, "Test"))
    said = spans((0, 5, "Problem"), (6, 9, "Drug"), (12, 20, "Drug"), (50, 55, "Test"))
    found = confusion(SPANS, labeled(gold), {"a": said})
    assert found.cells == ((1, 1, 0), (0, 0, 0), (0, 0, 0))
    assert (found.cut, found.missed, found.invented) == ((0, 1, 0), (0, 0, 1), (0, 0, 1))
    assert sum(map(sum, found.cells)) + sum(found.cut) + sum(found.missed) == 4
    assert found.has_places
    assert [found.errors(place) for place in range(3)] == [1, 2, 2]


def test_another_label_on_other_bounds_is_missed_and_invented() -> None:
    found = confusion(SPANS, labeled(spans((0, 9, "Problem"))), {"a": spans((2, 9, "Drug"))})
    assert (found.missed, found.invented, found.cut) == ((1, 0, 0), (0, 1, 0), (0, 0, 0))


def test_as_many_mentions_as_possible_count_as_cut_and_none_twice() -> None:
    gold = spans((0, 20, "Drug"), (22, 30, "Drug"))
    said = spans((0, 3, "Drug"), (5, 24, "Drug"), (26, 28, "Drug"))
    found = confusion(SPANS, labeled(gold), {"a": said})
    assert (found.cut, found.missed, found.invented) == ((0, 2, 0), (0, 0, 0), (0, 1, 0))
    found = confusion(SPANS, labeled(gold), {"a": spans((0, 3, "Drug"), (5, 24, "Drug"))})
    assert (found.cut, found.missed, found.invented) == ((0, 2, 0), (0, 0, 0), (0, 0, 0))


def test_of_whole_samples_nothing_is_missed_and_the_negative_label_counts() -> None:
    gold = [
        LabeledSample(Sample(str(place), "x"), LabelAnswer(label))
        for place, label in enumerate(("false", "false", "causes", "treats"))
    ]
    said: dict[str, Answer] = {
        str(place): LabelAnswer(label)
        for place, label in enumerate(("false", "causes", "causes", "false"))
    }
    found = confusion(PAIRS, gold, said)
    assert found.cells == ((1, 1, 0), (0, 1, 0), (1, 0, 0))
    assert not found.has_places


def test_a_part_and_the_stored_form_say_the_same() -> None:
    whole = Confusion(
        ("a", "b", "c"), ((1, 2, 3), (4, 5, 6), (7, 8, 9)), (1, 2, 3), (4, 5, 6), (7, 8, 9)
    )
    part = whole.only([2, 0])
    assert part == Confusion(("c", "a"), ((9, 7), (3, 1)), (3, 1), (6, 4), (9, 7))
    assert Confusion.from_json(part.to_json()) == part
