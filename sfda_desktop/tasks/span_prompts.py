"""The prompts of span tasks: SALA Figures 5 (correct a base answer), 6 (zero-shot) and 9."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.tasks.descriptions import task_description
from sfda_desktop.tasks.grammar import one_of
from sfda_desktop.tasks.span_resolver import render_answer

# A line `{"entity": "type"}` costs about this many tokens besides the entity itself.
_TOKENS_PER_LINE = 12
_SPARE_LINES = 4
_MOST_TOKENS = 768
_GENERATED_TOKENS = 384
_GREETING = "Instructions: You are an intelligent clinical language model."


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
        _GREETING,
        (
            f"Given the entity label set: [{label_set}], please recognize the {noun} in the given "
            "clinical text."
        ),
        *task_description(spec),
    ]
    if demonstrations:
        blocks.append("Here are examples of the annotation.")
        blocks += [
            f'Text: "{example}"\nAnswer:\n{render_answer(example, answer)}'
            for example, answer in demonstrations
        ]
    blocks += [
        *_answer_format(label_set),
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


def span_generation_prompt(examples: Sequence[str], *, spec: TaskSpec) -> Prompt:
    """Return the prompt of Figure 9: invent a text in the manner of the examples, and label it."""
    blocks = [
        _GREETING,
        (
            "Given an annotation guideline and example texts below, please generate an example "
            "text with annotations."
        ),
        *task_description(spec),
        "Here are the example texts.",
        *(f'Text: "{example}"' for example in examples),
        *_answer_format(", ".join(spec.label_names)),
        "The generated text and answer should be in the format:",
        'Text: "Example text here"',
        "Answer:",
        '{"entity name1": "entity type1"}',
        '{"entity name2": "entity type2"}',
        "Now, please generate an example text with annotations.",
        'Text: "',
    ]
    rules = [
        r'root ::= word+ "\"\nAnswer:\n" ("{}" | line ("\n" line)*)',
        r'word ::= [^"\\\x00-\x1F]',
    ]
    return Prompt(
        text="\n".join(blocks),
        max_tokens=_GENERATED_TOKENS,
        grammar="\n".join([*rules, *_line_rules(spec.label_names)]),
    )


def _answer_format(label_set: str) -> list[str]:
    return [
        "Provide the answer in the following lines of JSON format:",
        '{"entity name1": "entity type1"}',
        '{"entity name2": "entity type2"}',
        "Extract the entity name from the text exactly.",
        f"Be sure to choose the entity type from [{label_set}].",
        "Be sure to keep the order of the entities as they appear in the text.",
        "If there are no entities in the entire text, return the empty JSON: {}.",
    ]


def answer_grammar(labels: Sequence[str]) -> str:
    """Return the GBNF of an answer: `{}`, or lines of one entity and one known label each.

    A free small model goes on in prose or invents labels; within the grammar whatever it writes
    can be read.
    """
    return "\n".join([r'root ::= "{}" | line ("\n" line)*', *_line_rules(labels)])


def _line_rules(labels: Sequence[str]) -> list[str]:
    return [
        r'line ::= "{\"" character+ "\": \"" label "\"}"',
        f"label ::= {one_of(labels)}",
        r'character ::= [^"\\\x00-\x1F] | "\\" (["\\/bfnrt] | "u" hex hex hex hex)',
        r"hex ::= [0-9a-fA-F]",
    ]


def _answer_budget(text: str, base: SpanAnswer | None) -> int:
    """Return the most tokens a sensible answer to `text` takes: every word once, and the lines."""
    lines = len(base.spans) if base is not None else len(text) // 60
    # Scripts without spaces take about a token a character, which is three bytes there.
    words = len(text.encode("utf-8", "replace")) // 3
    return min(_MOST_TOKENS, words + _TOKENS_PER_LINE * (lines + _SPARE_LINES))
