"""One tiny model of every kind on the allow-list, for both heads, saved by transformers itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import Encoder, FineTuneConfig, fine_tune, inspect_base, inspect_model
from sfda_desktop.encoder.families import FAMILIES
from sfda_desktop.encoder.head_check import check_head
from sfda_desktop.encoder.offline import load_transformers
from sfda_desktop.tasks import Head, TaskCodec
from sfda_desktop.tasks.spans import NamedEntities
from tests.tiny_models import TINY_SPEC, tiny_tokenizer

SAMPLES = [
    Sample("1", "patient denies chest pain", marks=(Mark("entity", 15, 25),)),
    Sample("2", "no " * 100 + "fever " + "today " * 100, marks=(Mark("entity", 300, 305),)),
]
SMALL = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "max_position_embeddings": 64,
    "embedding_size": 32,
    "pad_token_id": 0,
    "bos_token_id": 2,
    "eos_token_id": 3,
    "cls_token_id": 2,
    "sep_token_id": 3,
}
DISTIL = {"dim": 32, "n_layers": 2, "n_heads": 4, "hidden_dim": 64, "max_position_embeddings": 64}


class Polarity(NamedEntities):
    """A classification codec with just what the encoder asks for."""

    name: ClassVar[str] = "ner"
    head: ClassVar[Head] = Head.SEQUENCE
    model_labels = ("Affirmed", "Negated")

    def model_text(self, sample: Sample) -> tuple[str, tuple[int, int]]:
        return sample.text, (sample.marks[0].start, sample.marks[0].end)

    def targets(
        self, answer: Answer, offsets: Any, model_labels: Sequence[str]
    ) -> NDArray[np.int64]:
        assert isinstance(answer, LabelAnswer)
        return np.array(model_labels.index(answer.label), dtype=np.int64)

    def decode(  # type: ignore[override]
        self, probabilities: NDArray[np.float32], offsets: Any, text: str, model_labels: Any
    ) -> tuple[Answer, tuple[float, ...]]:
        assert probabilities.shape == (2,)
        best = int(probabilities.argmax())
        return LabelAnswer(model_labels[best]), (float(probabilities[best]),)


def build(directory: Path, model_type: str, head: Head, labels: Sequence[str]) -> Path:
    transformers = load_transformers()
    tokenizer = tiny_tokenizer()
    kind = transformers.CONFIG_MAPPING[model_type]
    sizes: Mapping[str, Any] = DISTIL if model_type == "distilbert" else SMALL
    config = kind(vocab_size=len(tokenizer), id2label=dict(enumerate(labels)), **sizes)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        model = getattr(transformers, FAMILIES[model_type].class_name(head))(config)
    model.save_pretrained(str(directory))
    tokenizer.save_pretrained(str(directory))
    return directory


@pytest.mark.parametrize("model_type", FAMILIES)
def test_every_kind_loads_and_reads_a_long_note(model_type: str, tmp_path: Path) -> None:
    codec = NamedEntities(TINY_SPEC)
    path = build(tmp_path / "m", model_type, Head.TOKEN, codec.model_labels)
    encoder = Encoder.load(inspect_model(path, task="ner"), device="cpu", dtype="float32")
    pool = encoder.predict(SAMPLES, codec, embeddings=True)
    assert pool.windowed == 1
    assert pool.embeddings is not None
    assert np.isfinite(pool.embeddings).all()
    encoded = encoder.tokenizer(SAMPLES[0].text, return_tensors="pt")
    encoded.pop("token_type_ids", None)
    with torch.inference_mode():
        p = torch.softmax(encoder.model(**encoded).logits[0, 1:-1], dim=-1)
    expected = torch.special.entr(p).sum(dim=-1).mean().item()
    assert pool.predictions[0].uncertainty.entropy == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("model_type", FAMILIES)
def test_every_kind_classifies_whole_samples(model_type: str, tmp_path: Path) -> None:
    codec: TaskCodec = Polarity(TaskSpec("ner", TINY_SPEC.labels))
    path = build(tmp_path / "m", model_type, Head.SEQUENCE, codec.model_labels)
    base = inspect_base(path)
    check_head(base, Polarity, 2)
    encoder = Encoder.from_base(path, codec, device="cpu", dtype="float32")
    pool = encoder.predict(SAMPLES, codec)
    assert all(prediction.complete for prediction in pool.predictions)
    for prediction in pool.predictions:
        assert prediction.probabilities is not None
        assert sum(prediction.probabilities.values()) == pytest.approx(1, abs=1e-5)
        assert prediction.unsure_at == ()


def test_classification_learns_from_the_window_round_its_focus(tmp_path: Path) -> None:
    codec: TaskCodec = Polarity(TaskSpec("ner", TINY_SPEC.labels))
    path = build(tmp_path / "m", "bert", Head.SEQUENCE, codec.model_labels)
    encoder = Encoder.from_base(path, codec, device="cpu", dtype="float32")
    labeled = [
        LabeledSample(
            Sample(str(n), f"{word} fever", marks=(Mark("entity", len(word) + 1, len(word) + 6),)),
            LabelAnswer(label),
        )
        for n, (word, label) in enumerate([("no", "Negated"), ("has", "Affirmed")] * 8)
    ]
    config = FineTuneConfig(learning_rate=3e-3, epochs=6, batch_size=4)
    tuned = fine_tune(encoder, labeled, codec, config=config).encoder
    answers = tuned.predict([item.sample for item in labeled], codec).predictions
    assert [p.answer for p in answers] == [item.answer for item in labeled]
    assert tuned.losses(labeled, codec).max() < encoder.losses(labeled, codec).min()


def test_a_new_head_is_the_seeds(tmp_path: Path, tiny_ner_model: Path) -> None:
    codec = NamedEntities(TaskSpec("ner", TINY_SPEC.labels[:1]))
    heads = [
        Encoder.from_base(tiny_ner_model, codec, seed=seed).model.classifier.weight
        for seed in (1, 1, 2)
    ]
    assert heads[0].shape == (3, 32)
    assert torch.equal(heads[0], heads[1])
    assert not torch.equal(heads[0], heads[2])


def test_marks_of_a_task_become_word_pieces(tiny_ner_model: Path) -> None:
    class Marked(NamedEntities):
        marker_tokens = ("<e>", "</e>")

    plain = Encoder.from_base(tiny_ner_model, NamedEntities(TINY_SPEC))
    marked = Encoder.from_base(tiny_ner_model, Marked(TINY_SPEC))
    text = "no <e>fever</e>"
    assert len(plain.pieces.pieces_of([text])[0]) > 4
    assert len(marked.pieces.pieces_of([text])[0]) == 4
    rows = marked.model.get_input_embeddings().weight.shape[0]
    assert rows == plain.model.get_input_embeddings().weight.shape[0] + 2
    assert marked.predict([Sample("1", text)], Marked(TINY_SPEC)).predictions
