"""What classes and markers of models from elsewhere are taken to mean."""

from __future__ import annotations

import pytest

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.tasks.model_mapping import propose_mapping, recognised_markers

ENTITY = {"entity": ("<e>", "</e>")}
PAIR = {"head": ("<e1>", "</e1>"), "tail": ("<e2>", "</e2>")}


def test_mappings_round_trip() -> None:
    mapping = ModelMapping({"LABEL_0": "Affirmed"}, {"entity": ("[E]", "[/E]")})
    assert ModelMapping.from_json(mapping.to_json(), where="x") == mapping


@pytest.mark.parametrize(
    "value", [[], {}, {"LABEL_0": "Affirmed"}, {"labels": {"a": 1}}, {"markers": {"entity": "<e>"}}]
)
def test_bad_mappings_are_refused(value: object) -> None:
    with pytest.raises(InputError, match="map.json"):
        ModelMapping.from_json(value, where="map.json")


@pytest.mark.parametrize(
    ("task", "own", "labels", "expected"),
    [
        (
            "nd",
            ["PRESENT", "ABSENT", "POSSIBLE"],
            None,
            {"PRESENT": "Affirmed", "ABSENT": "Negated", "POSSIBLE": "Affirmed"},
        ),
        ("nd", ["LABEL_0", "LABEL_1"], None, {"LABEL_0": "Affirmed", "LABEL_1": "Negated"}),
        ("nd", ["neg", "other"], None, {"neg": "Negated"}),
        ("nd", ["Affirmed", "Negated"], None, {}),
        ("re", ["NA", "Effect"], ["none", "effect"], {"NA": "none", "Effect": "effect"}),
        ("re", ["no_relation", "cause"], None, {}),
        ("re", ["a", "b"], ["false", "effect"], {}),
        (
            "ner",
            ["O", "B-problem", "I-problem", "B-misc"],
            ["Problem"],
            {"O": "O", "B-problem": "B-Problem", "I-problem": "I-Problem"},
        ),
        (
            "ner",
            ["o", "S-Drug", "B-Drug", "I-Drug", "E-Drug"],
            None,
            {"o": "O", "S-Drug": "B-Drug", "B-Drug": "B-Drug", "I-Drug": "I-Drug"}
            | {"E-Drug": "I-Drug"},
        ),
        ("ner", ["outside", "Drug_B", "Drug_I"], ["drug"], {"outside": "O"}
            | {"Drug_B": "B-drug", "Drug_I": "I-drug"}),
        ("ter", ["LABEL_0", "LABEL_1", "LABEL_2"], ["DATE"], {"LABEL_0": "O"}
            | {"LABEL_1": "B-DATE", "LABEL_2": "I-DATE"}),
        ("ter", ["LABEL_0", "LABEL_1"], ["DATE"], {}),
    ],
)  # fmt: skip
def test_proposals(
    task: str, own: list[str], labels: list[str] | None, expected: dict[str, str]
) -> None:
    assert propose_mapping(task, own, labels).labels == expected


@pytest.mark.parametrize(
    ("tokens", "roles", "expected"),
    [
        (["[PAD]", "[E]", "[/E]"], ENTITY, {"entity": ("[E]", "[/E]")}),
        (["[PAD]", "<e>", "</e>", "[E]", "[/E]"], ENTITY, None),
        (["[PAD]", "[CLS]"], ENTITY, None),
        (
            ["[E2]", "[/E2]", "[E1]", "[/E1]"],
            PAIR,
            {"head": ("[E1]", "[/E1]"), "tail": ("[E2]", "[/E2]")},
        ),
        (
            ["<OBJ_START>", "<OBJ_END>", "<SUBJ_START>", "<SUBJ_END>"],
            PAIR,
            {"head": ("<SUBJ_START>", "<SUBJ_END>"), "tail": ("<OBJ_START>", "<OBJ_END>")},
        ),
        (["[E]", "[/E]"], PAIR, None),
        (["[E]", "[/E]"], {}, None),
    ],
)
def test_markers_in_the_tokenizer_are_recognised(
    tokens: list[str],
    roles: dict[str, tuple[str, str]],
    expected: dict[str, tuple[str, str]] | None,
) -> None:
    assert recognised_markers(tokens, roles) == expected
