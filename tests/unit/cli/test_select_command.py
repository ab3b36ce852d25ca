"""`sfda select` with every strategy, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sfda_desktop import llm
from sfda_desktop.adaptation.sentence_embeddings import embed_sentences
from sfda_desktop.cli.main import main
from sfda_desktop.domain.prompts import Completion, Prompt
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, inspect_model
from sfda_desktop.selection import STRATEGY_NAMES, Pool, strategy_named
from tests.e2e.program import read_jsonl, write_jsonl
from tests.fakes import ScriptedEngine

TEXTS = (
    "No fever.",
    "MRI of the chest.",
    "Aspirin was given for fever.",
    "Cough for 3 days, no fever.",
    "発熱と咳。",
    "",
    "MRI of the chest.",
)
ON_WORDS = ("random", "core-set", "core-set-cold", "similarity", "allabel", "batcher")
Select = Callable[..., list[int]]


@pytest.fixture
def select(tmp_path: Path) -> Select:
    """Run the command on seven notes and return the positions chosen; [] where it refuses."""
    lines = [{"id": str(n), "text": text} for n, text in enumerate(TEXTS)]
    data, out = write_jsonl(tmp_path / "pool.jsonl", lines), tmp_path / "out.jsonl"

    def run(name: str, budget: int, *arguments: object) -> list[int]:
        given = (
            *("select", "--data", data, "--strategy", name),
            *("--budget", budget, "--out", out, *arguments),
        )
        if main([str(argument) for argument in given]):
            return []
        chosen = read_jsonl(out)
        assert [line["rank"] for line in chosen] == list(range(1, len(chosen) + 1))
        return [int(line["id"]) for line in chosen]

    return run


@pytest.mark.parametrize("name", ON_WORDS)
def test_what_goes_by_words_needs_no_model(name: str, select: Select, tiny_ner_model: Path) -> None:
    expected = strategy_named(name).select(Pool(TEXTS), 4, 13)
    assert select(name, 4, "--seed", 13) == expected
    assert select(name, 4, "--seed", 13, "--model", tiny_ner_model) == expected
    assert sorted(select(name, 99)) == list(range(len(TEXTS)))


@pytest.mark.parametrize("name", [name for name in STRATEGY_NAMES if name != "perplexity"])
def test_the_small_model_says_what_it_makes_of_the_notes(
    name: str, select: Select, tiny_ner_model: Path
) -> None:
    directory = inspect_model(tiny_ner_model)
    samples = [Sample(str(n), text) for n, text in enumerate(TEXTS)]
    predicted = Encoder.load(directory).predict(samples, directory.codec, embeddings=True)
    pool = Pool(TEXTS, [p.uncertainty for p in predicted.predictions], predicted.embeddings)
    expected = strategy_named(name, similarity="embedding").select(pool, 4, 13)
    given = ("--model", tiny_ner_model, "--similarity", "embedding", "--seed", 13)
    assert select(name, 4, *given) == expected


def test_a_sentence_model_compares_in_place_of_the_small_one(
    select: Select, tiny_ner_model: Path, tiny_nd_model: Path
) -> None:
    given = ("--similarity", "embedding", "--sentence-model", tiny_nd_model, "--seed", 13)
    samples = [Sample(str(n), text) for n, text in enumerate(TEXTS)]
    pool = Pool(TEXTS, embeddings=embed_sentences(samples, tiny_nd_model))
    expected = strategy_named("core-set", similarity="embedding").select(pool, 4, 13)
    assert select("core-set", 4, *given) == expected
    assert select("core-set", 4, *given, "--model", tiny_ner_model) == expected


@pytest.mark.parametrize("name", ["core-set", "k-means", "entropy"])
def test_a_sentence_model_that_nothing_asks_for_is_told(
    name: str,
    select: Select,
    tiny_nd_model: Path,
    tiny_ner_model: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert select(name, 2, "--sentence-model", tiny_nd_model, "--model", tiny_ner_model) == []
    assert "compares no embeddings" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("entropy",), "how unsure the small model is. Name the model with --model"),
        (("k-means",), "embeddings of the notes. Name the model with --model"),
        (("allabel", "--similarity", "embedding"), "embeddings of the notes. Name the model"),
        (("perplexity",), "Name both, with --llm GGUF and --model DIR"),
    ],
)
def test_what_is_missing_is_named(
    arguments: tuple[str, ...],
    sentence: str,
    select: Select,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert select(arguments[0], 2, *arguments[1:]) == []
    assert sentence in " ".join(capsys.readouterr().err.split())


class Unsure(ScriptedEngine):
    """The longer the prompt, the less sure of its answer."""

    def complete(self, prompt: Prompt, **options: object) -> Completion:
        done = super().complete(prompt)
        return replace(done, mean_log_probability=-len(prompt.text) / 10_000)


def test_perplexity_asks_the_language_model(
    select: Select, tiny_ner_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Unsure(lambda _: "{}")
    monkeypatch.setattr(llm, "LlamaEngine", lambda *_, **__: engine)
    given = ("--llm", tmp_path / "model.gguf", "--model", tiny_ner_model)
    longest = sorted(range(len(TEXTS)), key=lambda n: -len(TEXTS[n]))
    assert select("perplexity", 3, *given) == longest[:3]
    assert len(engine.prompts) == len(TEXTS)


@pytest.mark.parametrize("name", STRATEGY_NAMES)
def test_a_second_round_goes_on_from_the_first(
    name: str,
    select: Select,
    tmp_path: Path,
    tiny_ner_model: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(llm, "LlamaEngine", lambda *_, **__: Unsure(lambda _: "{}"))
    models = ("--model", tiny_ner_model, "--llm", tmp_path / "any.gguf")
    first = select(name, 3, *models)
    before = write_jsonl(tmp_path / "first.jsonl", [{"id": str(place)} for place in first])
    second = select(name, 99, *models, "--chosen", before)
    assert sorted([*first, *second]) == list(range(len(TEXTS)))
    if name not in {"k-means", "allabel", "similarity"}:
        assert [*first, *second] == select(name, 99, *models)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (['{"id": "nobody"}'], "line 1: no note of --data has this id"),
        (['{"id": 1}'], "line 1: no note of --data has this id"),
        (['{"id": "1"}', '{"id": "1"}'], "line 2: the id already stands on an earlier line"),
        (['{"id": "1"}', "{"], "line 2: not JSON"),
    ],
)
def test_notes_chosen_before_must_be_those_of_the_pool(
    select: Select,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    lines: list[str],
    told: str,
) -> None:
    before = tmp_path / "first.jsonl"
    before.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert select("random", 2, "--chosen", before) == []
    assert told in " ".join(capsys.readouterr().err.split())
