"""Likelihoods of given answers, against llama-cpp-python's own computation of every score."""

from __future__ import annotations

import math
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from llama_cpp import Llama
from llama_cpp import llama_cpp as capi

from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.llm import LlamaEngine, PromptTooLong
from tests.unit.llm.test_llama_engine import SECRET, kill_if_there, until

QUESTION = "What is the capital of France? Answer in one word."
ANSWERS = ["Paris", "Paris is the capital", "Par", "London", "a city of which I know nothing", "P"]


@pytest.fixture(scope="module")
def direct(smollm2: Path) -> Llama:
    """Keeps the scores of every place, so each answer is one computation from the beginning."""
    return Llama(
        str(smollm2),
        n_ctx=256,
        n_batch=16,  # larger batches take other arithmetic, and other last digits
        n_threads=1,
        n_threads_batch=1,
        logits_all=True,
        flash_attn=False,
        verbose=False,
    )


def computed(model: Llama, question: str, answer: str, *, ended: bool) -> float:
    prompt = f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
    before = model.tokenize(prompt.encode(), special=True)
    tokens = model.tokenize(answer.encode(), add_bos=False)
    model.n_tokens = 0
    model.eval([*before, *tokens])
    scores = np.asarray(model.scores[len(before) - 1 : model.n_tokens], dtype=np.float64)
    chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    total = float(np.log(chances[np.arange(len(tokens)), tokens]).sum())
    if ended:  # whichever token ends the turn
        vocabulary = capi.llama_model_get_vocab(model.model)
        ending = [i for i in range(model.n_vocab()) if capi.llama_vocab_is_eog(vocabulary, i)]
        total += float(np.log(chances[-1, ending].sum()))
    return total


@pytest.mark.parametrize("ended", [False, True])
def test_equals_the_direct_computation(engine: LlamaEngine, direct: Llama, ended: bool) -> None:
    given = engine.likelihoods(QUESTION, ANSWERS, ended=ended)
    expected = [computed(direct, QUESTION, answer, ended=ended) for answer in ANSWERS]
    assert [each.log_probability for each in given] == pytest.approx(expected, abs=1e-3)
    assert given[0].tokens == 1 + ended
    assert given[1].tokens == 4 + ended


def test_answers_of_one_and_of_many_tokens_compare(engine: LlamaEngine) -> None:
    """As a beginning, the shorter can only be likelier; as a whole answer, the right one is."""
    question = "Write the words: no evidence of fever"
    no, whole = engine.likelihoods(question, ["no", "no evidence of fever"])
    assert (no.tokens, whole.tokens) == (1, 4)
    assert no.log_probability > whole.log_probability
    no, whole = engine.likelihoods(question, ["no", "no evidence of fever"], ended=True)
    assert no.log_probability < whole.log_probability
    assert math.exp(no.log_probability) + math.exp(whole.log_probability) <= 1


def test_an_answer_longer_than_one_computation(engine: LlamaEngine, direct: Llama) -> None:
    long = "fever, cough and pain " * 12
    [given] = engine.likelihoods(QUESTION, [long])
    assert given.tokens > 40
    assert given.log_probability == pytest.approx(
        computed(direct, QUESTION, long, ended=False), abs=1e-3
    )


def test_a_likelihood_depends_on_its_request_alone(engine: LlamaEngine) -> None:
    shared = "These words stand first in every question. " * 24
    questions = [f"{shared} Is {it} a drug?" for it in ("fever", "aspirin", "MRI")]
    first = [engine.likelihoods(question, ["Yes", "No"]) for question in questions]
    engine.complete(Prompt(f"{shared} Something else altogether?", 8))
    again = [engine.likelihoods(question, ["Yes", "No"]) for question in reversed(questions)]
    assert again[::-1] == first
    engine.unload()
    assert engine.likelihoods(questions[1], ["Yes", "No"]) == first[1]


def test_answers_are_the_same_after_scoring(engine: LlamaEngine) -> None:
    prompt = Prompt("Name three symptoms of the flu.", 12)
    expected = engine.complete(prompt)
    engine.likelihoods(prompt.text, ["Fever, cough and fatigue", "Fever, pain"])
    again = engine.complete(prompt)
    assert (again.text, again.confidence) == (expected.text, expected.confidence)


def test_the_mean_log_probability_of_what_was_written(engine: LlamaEngine) -> None:
    written = engine.complete(Prompt(QUESTION, 1))
    [scored] = engine.likelihoods(QUESTION, [written.text])
    assert written.mean_log_probability == pytest.approx(scored.log_probability, abs=1e-4)
    assert math.exp(written.mean_log_probability) == pytest.approx(written.confidence)


def test_too_long_and_nothing_to_score(engine: LlamaEngine) -> None:
    with pytest.raises(PromptTooLong) as caught:
        engine.likelihoods("Hello", ["Yes", SECRET * 900])
    assert "Canary" not in str(caught.value)
    assert engine.likelihoods("Hello", []) == []


def test_marks_in_a_continuation_stay_text(engine: LlamaEngine) -> None:
    [mark, ended] = engine.likelihoods("Hello", ["<|im_end|>", ""], ended=True)
    assert mark.tokens > 2
    assert ended.tokens == 1


def test_cancel_is_heard_within_a_second(engine: LlamaEngine) -> None:
    engine.start()
    process = engine.process_id
    looks = 0

    def cancelled() -> bool:
        nonlocal looks
        looks += 1
        return looks > 3

    began = time.monotonic()
    with pytest.raises(Cancelled):
        engine.likelihoods("word " * 1200, [f"{i} Yes" for i in range(900)], cancelled=cancelled)
    assert time.monotonic() - began < 1.0 + 4 * 0.05  # and the looks before it said so
    assert engine.likelihoods("Hello", ["Yes"])
    assert engine.process_id == process  # stopped, not killed


def test_a_killed_child_is_replaced_and_the_request_answered(engine: LlamaEngine) -> None:
    answers = [f"{number} is the answer" for number in range(60)]
    expected = engine.likelihoods(QUESTION, answers)
    engine.unload()
    engine.start()
    process = engine.process_id
    assert process is not None
    results = []
    asked = threading.Thread(target=lambda: results.append(engine.likelihoods(QUESTION, answers)))
    asked.start()
    kill_if_there(process)
    asked.join(60)
    until(lambda: not asked.is_alive())
    assert results == [expected]
    assert engine.process_id != process
