"""The source models of the pairs: how good they are on their own corpora is kept and shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample
from tests.benchmarks import pair_files
from tests.benchmarks.five_pairs import sources_table
from tests.benchmarks.five_pairs import table as table_of_pairs
from tests.benchmarks.pair_files import source_facts, with_fewer_negatives
from tests.benchmarks.source_settings import Pair, SourceSettings
from tests.e2e.program import spans, write_jsonl
from tests.tiny_models import TINY_SPEC

PAIR = Pair(
    "source → target",
    "pair",
    TINY_SPEC,
    SourceSettings(epochs=20, learning_rate=5e-3, batch_size=4, records=6, dev_records=4),
)


@pytest.fixture
def home(tmp_path: Path, tiny_ner_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pair's models go; its corpora lie beside."""
    records = [
        {"id": f"s{n}", "doc": f"d{n}", "text": "fever and cough", "entities": spans(FEVER)}
        for n in range(8)
    ]
    folder = tmp_path / "corpora" / PAIR.folder
    folder.mkdir(parents=True)
    for name in ("train", "dev"):
        write_jsonl(folder / f"source_{name}.jsonl", records)
    monkeypatch.setenv("SFDA_BENCHMARK_DATA", str(folder.parent))
    monkeypatch.setattr(pair_files, "find_encoder", lambda: tiny_ner_model)
    made = tmp_path / "home"
    made.mkdir()
    return made


FEVER: Sequence[tuple[int, int, str]] = [(0, 5, "Problem")]


def test_the_f1_of_a_training_is_kept_and_one_without_is_measured_once(home: Path) -> None:
    facts = source_facts(PAIR, home)
    assert facts["dev_f1"] == 1.0
    assert (facts["train_records"], facts["dev_records"]) == (6, 4)
    assert facts["settings"]["learning_rate"] == 5e-3
    [kept] = home.glob("source-*.json")
    kept.unlink()
    assert source_facts(PAIR, home) == facts
    kept.write_text('{"dev_f1": 0.25}', encoding="utf-8")
    assert source_facts(PAIR, home)["dev_f1"] == 0.25


def test_negatives_are_thinned_out_to_so_many_a_positive() -> None:
    labels = ["false"] * 30 + ["causes"] * 4
    samples = [
        LabeledSample(Sample(f"s{n}", "text", f"d{n}"), LabelAnswer(label))
        for n, label in enumerate(labels)
    ]
    kept = with_fewer_negatives(samples, "false", 2.0)
    assert [x.answer.label for x in kept if isinstance(x.answer, LabelAnswer)] == [
        *["false"] * 8,
        *["causes"] * 4,
    ]
    assert with_fewer_negatives(samples, "false", None) == samples


def _facts(**settings: Any) -> dict[str, Any]:
    used = SourceSettings(**settings).to_json()
    return {"dev_f1": 0.5163, "train_records": 2502, "dev_records": 900, "settings": used}


def test_the_table_of_sources_says_how_they_were_trained_and_what_it_came_to() -> None:
    facts = _facts(epochs=6, learning_rate=1.5e-4, batch_size=8, negatives=2.0)
    row = (
        "| relations: DrugBank | 2,502 records, 2 negatives for each positive | 1.5e-4 | 8 | 6 "
        "| 0.516 |"
    )
    assert row in sources_table({"relations: DrugBank → Medline": facts})
    assert "| a | 2,502 records | 3e-4 | 16 | 4 | 0.516 |" in sources_table({"a → b": _facts()})


def test_the_table_of_the_pairs_ends_with_their_sources() -> None:
    summary: dict[str, Any] = {"source": {"f1": 0.5}, "supervised_f1": None, "rows": []}
    found = {"relations: DrugBank → Medline": {"summary": summary, "source_model": _facts()}}
    assert table_of_pairs(found).endswith(
        "| relations: DrugBank | 2,502 records | 3e-4 | 16 | 4 | 0.516 |\n"
    )
