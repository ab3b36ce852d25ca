"""The prompts of span tasks: SALA Figures 5 (correct a base answer) and 6 (zero-shot)."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.tasks.span_resolver import render_answer

# A line `{"entity": "type"}` costs about this many tokens besides the entity itself.
_TOKENS_PER_LINE = 12
_SPARE_LINES = 4
_MOST_TOKENS = 768


def span_prompt(
    text: str,
    *,
    spec: TaskSpec,
    noun: str,
    base: SpanAnswer | None,
    demonstrations: Sequence[tuple[str, SpanAnswer]],
) -> Prompt:
    """Return the prompt of Figure 5, or of Figure 6 where there is no base answer.

    What is the same for every note stands first, so that the engine evaluates it once.
    `noun` names what is looked for ("named entities").
    """
    label_set = ", ".join(spec.label_names)
    blocks = [
        "Instructions: You are an intelligent clinical language model.",
        (
            f"Given the entity label set: [{label_set}], please recognize the {noun} in the given "
            "clinical text."
        ),
        *task_description(spec),
    ]
    answer_format = [
        "Provide the answer in the following lines of JSON format:",
        '{"entity name1": "entity type1"}',
        '{"entity name2": "entity type2"}',
        "Extract the entity name from the text exactly.",
        f"Be sure to choose the entity type from [{label_set}].",
        "Be sure to keep the order of the entities as they appear in the text.",
        "If there are no entities in the entire text, return the empty JSON: {}.",
    ]
    if demonstrations:
        blocks.append("Here are examples of the annotation.")
        blocks += [
            f'Text: "{example}"\nAnswer:\n{render_answer(example, answer)}'
            for example, answer in demonstrations
        ]
    blocks += answer_format
    blocks += [
        f"Now, please recognize the {noun} in the following clinical text",
        f'Text: "{text}"',
    ]
    if base is not None:
        blocks += [
            "Here is the base answer",
            f"Answer:\n{render_answer(text, base)}",
            (
                "If the base answer needs modification, please return the modified answer based on "
                "the annotation task description and the examples."
            ),
            "If the base answer is correct, please return the answer as it is.",
        ]
    blocks.append("Answer:")
    return Prompt(
        text="\n".join(blocks),
        max_tokens=_answer_budget(text, base),
        grammar=answer_grammar(spec.label_names),
    )


def task_description(spec: TaskSpec) -> list[str]:
    """Return the guideline and what the labels mean: SALA's task description d."""
    described = [f"{label.name}: {label.description}" for label in spec.labels if label.description]
    return [*([spec.guideline.strip()] if spec.guideline.strip() else []), *described]


def answer_grammar(labels: Sequence[str]) -> str:
    """Return the GBNF of an answer: `{}`, or lines of one entity and one known label each.

    A free small model goes on in prose or invents labels; within the grammar whatever it writes
    can be read.
    """
    alternatives = " | ".join(_gbnf_text(label) for label in labels)
    return "\n".join(
        [
            r'root ::= "{}" | line ("\n" line)*',
            r'line ::= "{\"" character+ "\": \"" label "\"}"',
            f"label ::= {alternatives}",
            r'character ::= [^"\\\x00-\x1F] | "\\" (["\\/bfnrt] | "u" hex hex hex hex)',
            r"hex ::= [0-9a-fA-F]",
        ]
    )


def _gbnf_text(label: str) -> str:
    escaped = "".join(
        character
        if character.isascii() and (character.isalnum() or character in " _-.")
        else f"\\U{ord(character):08X}"
        for character in label
    )
    return f'"{escaped}"'


def _answer_budget(text: str, base: SpanAnswer | None) -> int:
    """Return the most tokens a sensible answer to `text` takes: every word once, and the lines."""
    lines = len(base.spans) if base is not None else len(text) // 60
    # Scripts without spaces take about a token a character, which is three bytes there.
    words = len(text.encode("utf-8", "replace")) // 3
    return min(_MOST_TOKENS, words + _TOKENS_PER_LINE * (lines + _SPARE_LINES))
