from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import Cancelled, InputError
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.encoder import Encoder, ModelDirectory
from sfda_desktop.encoder import predict as predicting
from sfda_desktop.encoder.uncertainty import uncertainties

TEXTS = [
    "patient denies chest pain",
    "",
    " \r\n\t",
    "history of fever 😀 and 日本語 cough",
    "was given metformin 500 mg daily for diabetes",
]


def samples_of(texts: list[str]) -> list[Sample]:
    return [Sample(str(number), text) for number, text in enumerate(texts)]


def plain_probabilities(encoder: Encoder, text: str) -> np.ndarray:
    """One text at a time through transformers' ordinary calls."""
    encoded = encoder.tokenizer(text, return_tensors="pt", truncation=False)
    with torch.inference_mode():
        logits = encoder.model(**encoded).logits[0, 1:-1]
    return np.asarray(torch.softmax(logits, dim=-1))


def test_weights_that_are_no_numbers_are_not_taken_for_certainty(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    damaged = encoder.copy()
    with torch.no_grad():
        damaged.model.classifier.weight.fill_(torch.nan)
    with pytest.raises(InputError, match="its weights are damaged"):
        damaged.predict(samples_of(TEXTS), directory.codec)


def test_answers_equal_those_of_one_text_at_a_time(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    codec = directory.codec
    pool = encoder.predict(samples_of(TEXTS), codec)
    assert [p.sample_id for p in pool.predictions] == ["0", "1", "2", "3", "4"]
    for text, prediction in zip(TEXTS, pool.predictions, strict=True):
        expected = plain_probabilities(encoder, text)
        (pieces,) = encoder.pieces.pieces_of([text])
        answer, _ = codec.decode(expected, pieces.offsets, text, encoder.model_labels)
        assert prediction.answer == answer
        (unsure,) = uncertainties(expected, [len(expected)])
        assert prediction.uncertainty.entropy == pytest.approx(unsure.entropy, abs=1e-5)
        assert prediction.uncertainty.breaking_ties == pytest.approx(unsure.breaking_ties, abs=1e-5)


def test_text_without_words_holds_nothing_and_is_certain(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    pool = encoder.predict(samples_of(["", "  \n"]), directory.codec, embeddings=True)
    assert [p.answer for p in pool.predictions] == [SpanAnswer(), SpanAnswer()]
    assert [p.uncertainty.entropy for p in pool.predictions] == [0.0, 0.0]
    assert pool.embeddings is not None
    assert not pool.embeddings.any()


def test_no_samples_give_no_predictions(encoder: Encoder, directory: ModelDirectory) -> None:
    pool = encoder.predict([], directory.codec, embeddings=True)
    assert pool.predictions == []
    assert pool.embeddings is not None
    assert pool.embeddings.shape == (0, 32)


def test_embeddings_are_the_mean_of_the_last_hidden_state(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    pool = encoder.predict(samples_of(TEXTS), directory.codec, embeddings=True)
    assert pool.embeddings is not None
    assert pool.embeddings.dtype == np.float32
    encoded = encoder.tokenizer(TEXTS[4], return_tensors="pt")
    with torch.inference_mode():
        hidden = encoder.model.base_model(**encoded).last_hidden_state[0, 1:-1]
    assert pool.embeddings[4] == pytest.approx(hidden.mean(dim=0).numpy(), abs=1e-5)


def test_a_long_note_is_read_to_its_end(encoder: Encoder, directory: ModelDirectory) -> None:
    text = "patient has fever and cough " * 60
    pool = encoder.predict(samples_of([text, "no fever"]), directory.codec)
    assert pool.windowed == 1
    long = pool.predictions[0]
    assert isinstance(long.answer, SpanAnswer)
    assert long.answer.spans[-1].end > len(text) - 60
    places = [(start, end) for start, end, _ in long.unsure_at]
    assert places == sorted(set(places))


def test_pooling_over_windows_counts_every_piece_once(
    encoder: Encoder, directory: ModelDirectory
) -> None:
    text = "fever " * 200
    pool = encoder.predict(samples_of([text]), directory.codec, embeddings=True)
    assert pool.embeddings is not None
    # Layer normalisation fixes the length of every hidden state; a mean of them is no longer.
    assert 0 < np.linalg.norm(pool.embeddings[0]) <= np.sqrt(32) + 1e-3


def test_the_pool_in_parts_equals_the_pool_at_once(
    encoder: Encoder, directory: ModelDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = samples_of(TEXTS * 3)
    whole = encoder.predict(samples, directory.codec, embeddings=True)
    monkeypatch.setattr(predicting, "AT_ONCE", 4)
    parts = encoder.predict(samples, directory.codec, embeddings=True)
    assert [p.answer for p in parts.predictions] == [p.answer for p in whole.predictions]
    assert parts.embeddings == pytest.approx(whole.embeddings, abs=1e-5)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(max_size=80), min_size=1, max_size=6))
def test_any_text_is_answered_within_its_bounds(
    encoder: Encoder, directory: ModelDirectory, texts: list[str]
) -> None:
    pool = encoder.predict(samples_of(texts), directory.codec)
    for text, prediction in zip(texts, pool.predictions, strict=True):
        assert isinstance(prediction.answer, SpanAnswer)
        assert len(prediction.confidences) == len(prediction.answer.spans)
        for span in prediction.answer.spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]


def test_progress_counts_samples_to_the_last(encoder: Encoder, directory: ModelDirectory) -> None:
    seen: list[Progress] = []
    encoder.predict(samples_of(TEXTS * 200), directory.codec, on_progress=seen.append)
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert seen[-1].done == seen[-1].total == 1_000


def test_cancelling_stops(encoder: Encoder, directory: ModelDirectory) -> None:
    with pytest.raises(Cancelled):
        encoder.predict(samples_of(TEXTS), directory.codec, cancelled=lambda: True)
    assert not encoder.model.training


def test_losses_are_the_mean_cross_entropy(encoder: Encoder, directory: ModelDirectory) -> None:
    codec = directory.codec
    samples = samples_of(TEXTS)
    predictions = encoder.predict(samples, codec).predictions
    labeled = [
        LabeledSample(sample, prediction.answer)
        for sample, prediction in zip(samples, predictions, strict=True)
    ]
    losses = encoder.losses(labeled, codec)
    assert losses.dtype == np.float64
    assert losses[1] == losses[2] == 0.0
    for number in (0, 3, 4):
        p = plain_probabilities(encoder, TEXTS[number])
        (pieces,) = encoder.pieces.pieces_of([TEXTS[number]])
        wanted = codec.targets(labeled[number].answer, pieces.offsets, encoder.model_labels)
        expected = -np.log(p[np.arange(len(wanted)), wanted]).mean()
        assert losses[number] == pytest.approx(expected, abs=1e-5)
