from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import EngineRefused
from sfda_desktop.llm import check_fits, default_threads, inspect_gguf


def test_the_refusal_tells_what_is_needed_what_is_free_and_what_would_fit(smollm2: Path) -> None:
    report = inspect_gguf(smollm2)
    with pytest.raises(EngineRefused) as caught:
        check_fits(report, 8192, available=400_000_000)
    told = str(caught.value)
    assert "0.5 GB" in told
    assert "0.4 GB are free" in told
    fitting = report.largest_context(400_000_000)
    assert f"at most {fitting:,} tokens" in told
    check_fits(report, fitting, available=400_000_000)
    with pytest.raises(EngineRefused):
        check_fits(report, fitting + 256, available=400_000_000)


def test_a_model_that_never_fits_is_told_so(smollm2: Path) -> None:
    with pytest.raises(EngineRefused, match="smaller model"):
        check_fits(inspect_gguf(smollm2), 4096, available=50_000_000)


def test_contexts_that_make_no_sense_are_refused(smollm2: Path) -> None:
    report = inspect_gguf(smollm2)
    with pytest.raises(EngineRefused, match="too short"):
        check_fits(report, 100)
    with pytest.raises(EngineRefused, match="trained for texts of up to 8,192"):
        check_fits(report, 8193)


def test_memory_grows_with_the_context_and_with_each_layers_heads(smollm2: Path) -> None:
    report = inspect_gguf(smollm2)
    assert report.memory_needed(8192) > report.memory_needed(4096) > report.weight_bytes
    more_heads = replace(report, heads=2 * report.heads)
    scores = 4 * 128 * 8192 * report.heads  # of one step of 128 tokens, in 32-bit floats
    assert more_heads.memory_needed(8192) - report.memory_needed(8192) == scores
    hybrid = replace(report, kv_heads=(3, 0) * 15)
    assert hybrid.cache_bytes(4096) * 2 == report.cache_bytes(4096)


def test_threads_are_at_least_one() -> None:
    assert default_threads() >= 1
