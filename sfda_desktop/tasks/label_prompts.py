"""The prompts of classification: SALA Figures 7 (correct a base answer), 8 (zero-shot) and 10.

The figures are worded for relations; `question` is their sentence "Classify the ...".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.tasks.descriptions import task_description
from sfda_desktop.tasks.grammar import literal, one_of
from sfda_desktop.tasks.marked_text import Markers

_GREETING = "Instructions: You are an intelligent clinical language model."
_GENERATED_TOKENS = 256


def label_prompt(
    text: str,
    *,
    spec: TaskSpec,
    question: str,
    base: str | None,
    demonstrations: Sequence[tuple[str, str]],
) -> Prompt:
    """Return the prompt of Figure 7, or of Figure 8 where there is no base answer.

    `text` and those of the demonstrations carry their markers. What is the same for every sample
    stands first, so that the engine evaluates it once; exactly one label can be answered.
    """
    blocks = [_GREETING, *task_description(spec)]
    if demonstrations:
        blocks.append("Here are examples of the annotation.")
        blocks += [f'Text: "{example}"\nAnswer:\n{label}' for example, label in demonstrations]
    blocks += [
        *_answer_format(spec, question),
        "Now, please classify the following text",
        f'Text: "{text}"',
    ]
    if base is not None:
        blocks += [
            "Here is the base answer",
            f"Answer:\n{base}",
            (
                "If the base answer needs modification, please return the modified answer based on "
                "the annotation task description and the examples."
            ),
            "If the base answer is correct, please return the answer as it is.",
        ]
    blocks.append("Answer:")
    return Prompt(
        text="\n".join(blocks),
        max_tokens=_label_tokens(spec.label_names),
        grammar=f"root ::= {one_of(spec.label_names)}",
    )


def generation_prompt(
    examples: Sequence[str], *, spec: TaskSpec, question: str, markers: Markers
) -> Prompt:
    """Return the prompt of Figure 10: invent a text in the manner of the examples, and label it."""
    blocks = [
        _GREETING,
        (
            "Given an annotation guideline and example texts below, please generate an example "
            "text with an annotation."
        ),
        *task_description(spec),
        "Here are the example texts.",
        *(f'Text: "{example}"' for example in examples),
        *_answer_format(spec, question),
        "The generated text and answer should be in the format:",
        'Text: "Example text here"',
        "Answer: <answer>",
        "Now, please generate an example text with an annotation.",
        'Text: "',
    ]
    return Prompt(
        text="\n".join(blocks),
        max_tokens=_GENERATED_TOKENS + _label_tokens(spec.label_names),
        grammar=_generation_grammar(spec.label_names, markers),
    )


def _answer_format(spec: TaskSpec, question: str) -> list[str]:
    return [
        question,
        (
            "Provide the answer by choosing one word from the following categories: "
            f"[{', '.join(spec.label_names)}]"
        ),
        "Do not include anything other than the category in the answer.",
    ]


def _generation_grammar(labels: Iterable[str], markers: Markers) -> str:
    """Return the GBNF of a text with every marker once, entities side by side, and a label."""
    entities = [f"{literal(a)} character+ {literal(b)}" for a, b in markers.values()]
    orders = [entities] if len(entities) == 1 else [entities, entities[::-1]]
    texts = " | ".join(" character* ".join(order) for order in orders)
    return "\n".join(
        [
            r'root ::= character* marked character* "\"\nAnswer: " label',
            f"marked ::= {texts}",
            f"label ::= {one_of(labels)}",
            r'character ::= [^"<>\\\x00-\x1F]',
        ]
    )


def _label_tokens(labels: Iterable[str]) -> int:
    # A token is at least a byte; the grammar ends the answer where the label ends.
    return 4 + max(len(label.encode("utf-8", "replace")) for label in labels)
