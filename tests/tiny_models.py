"""Real models small enough to build in a moment: random weights, hand-made vocabulary."""

from __future__ import annotations

import json
import string
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import Head, codec_for

TINY_SPEC = TaskSpec(
    task="ner",
    labels=(
        LabelSpec("Problem", "A disease, symptom or finding."),
        LabelSpec("Treatment", "A drug or procedure."),
        LabelSpec("Test", "An examination or measurement."),
    ),
)
TINY_RELATIONS = TaskSpec(
    task="re",
    labels=(LabelSpec("false", "No relation."), LabelSpec("causes"), LabelSpec("treats")),
)
TINY_NEGATION = TaskSpec(task="nd", labels=(LabelSpec("Affirmed"), LabelSpec("Negated")))
WORDS = (
    *("patient", "denies", "has", "chest", "pain", "shortness", "of", "breath", "fever", "cough"),
    *("pneumonia", "hypertension", "diabetes", "was", "given", "started", "on", "aspirin"),
    *("metformin", "insulin", "oxygen", "surgery", "ct", "mri", "xray", "blood", "glucose"),
    *("showed", "with", "without", "history", "no", "and", "the", "a", "in", "to", "for", "mg"),
    *("daily", "test", "results", "normal", "tobacco", "alcohol"),
)
SPECIALS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
SIZES: dict[str, Any] = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "max_position_embeddings": 64,
}


def tiny_vocabulary() -> list[str]:
    """Whole words, and every letter and digit as a piece, so that nothing plain is unknown."""
    characters = string.ascii_lowercase + string.digits + string.punctuation + "äéñß日本語"
    pieces = [*SPECIALS, *WORDS, *characters, *(f"##{c}" for c in characters)]
    return list(dict.fromkeys(pieces))


def build_tiny_model(
    directory: Path,
    spec: TaskSpec = TINY_SPEC,
    *,
    seed: int = 0,
    task_file: bool = True,
    model_labels: Sequence[str] | None = None,
) -> Path:
    """Write a random two-layer BERT with the head of the task as a source model."""
    import torch

    from sfda_desktop.encoder.offline import load_transformers

    transformers = load_transformers()
    codec = codec_for(spec)
    labels = tuple(model_labels or codec.model_labels)
    tokenizer = tiny_tokenizer()
    tokenizer.add_tokens(list(codec.marker_tokens))
    kind = {
        Head.TOKEN: transformers.BertForTokenClassification,
        Head.SEQUENCE: transformers.BertForSequenceClassification,
    }[codec.head]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        config = transformers.BertConfig(
            vocab_size=len(tokenizer),
            id2label=dict(enumerate(labels)),
            label2id={label: number for number, label in enumerate(labels)},
            **SIZES,
        )
        model = kind(config)
        with torch.no_grad():
            # Ten times the usual spread: a random model that has opinions.
            model.classifier.weight.mul_(10)
    model.save_pretrained(str(directory))
    tokenizer.save_pretrained(str(directory))
    if task_file:
        text = json.dumps(spec.to_json(), ensure_ascii=False)
        (directory / "sfda_task.json").write_text(text, encoding="utf-8")
    return directory


def tiny_tokenizer() -> Any:
    """Return a fast WordPiece tokenizer over `tiny_vocabulary`."""
    from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    from sfda_desktop.encoder.offline import load_transformers

    vocabulary = {piece: number for number, piece in enumerate(tiny_vocabulary())}
    backend = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    backend.normalizer = normalizers.BertNormalizer(lowercase=True)
    backend.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    backend.decoder = decoders.WordPiece()
    backend.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    return load_transformers().PreTrainedTokenizerFast(
        tokenizer_object=backend,
        unk_token="[UNK]",
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_max_length=64,
    )
