"""The allow-list: which kinds of encoder are taken, and what their files look like.

Everything else is refused. The shapes follow transformers' own `...ForTokenClassification` and
`...ForSequenceClassification` classes; tests/unit/encoder build and load one model of each kind.
"""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.tasks.codec import Head

_PLAIN = ("classifier.weight", "classifier.bias")
_ROBERTA_SEQUENCE = (
    "classifier.dense.weight",
    "classifier.dense.bias",
    "classifier.out_proj.weight",
    "classifier.out_proj.bias",
)
_WORD_PIECE = (("vocab.txt",),)
_BYTE_LEVEL = (("vocab.json", "merges.txt"),)


@dataclass(frozen=True, slots=True)
class Family:
    """One `model_type`.

    `token_head` and `sequence_head` name the weights of the classification head; the last name
    that ends in `.weight` has one row a class. `vocabularies` are the sets of files that make a
    fast tokenizer where there is no `tokenizer.json`. `reserved_positions` are positions that the
    kind never gives to a word piece. `sdpa` says whether torch's fused attention is implemented.
    """

    class_prefix: str
    token_head: tuple[str, ...] = _PLAIN
    sequence_head: tuple[str, ...] = _PLAIN
    vocabularies: tuple[tuple[str, ...], ...] = _WORD_PIECE
    layer_marks: tuple[str, ...] = ("encoder.layer.{}.",)
    reserved_positions: int = 0
    sdpa: bool = True

    def head_weights(self, head: Head) -> tuple[str, ...]:
        """Return the names of the head's weights, without the encoder's."""
        return self.token_head if head is Head.TOKEN else self.sequence_head

    def class_name(self, head: Head) -> str:
        """Return the transformers class that the head belongs to."""
        kind = "Token" if head is Head.TOKEN else "Sequence"
        return f"{self.class_prefix}For{kind}Classification"


FAMILIES: dict[str, Family] = {
    "albert": Family("Albert", vocabularies=(), layer_marks=("encoder.albert_layer_groups.",)),
    "bert": Family("Bert"),
    "camembert": Family(
        "Camembert", sequence_head=_ROBERTA_SEQUENCE, vocabularies=(), reserved_positions=2
    ),
    "deberta": Family(
        "Deberta",
        sequence_head=("pooler.dense.weight", "pooler.dense.bias", *_PLAIN),
        vocabularies=_BYTE_LEVEL,
        sdpa=False,
    ),
    "deberta-v2": Family(
        "DebertaV2",
        sequence_head=("pooler.dense.weight", "pooler.dense.bias", *_PLAIN),
        vocabularies=(),
        sdpa=False,
    ),
    "distilbert": Family(
        "DistilBert",
        sequence_head=("pre_classifier.weight", "pre_classifier.bias", *_PLAIN),
        layer_marks=("transformer.layer.{}.",),
    ),
    "electra": Family("Electra", sequence_head=_ROBERTA_SEQUENCE),
    "ernie": Family("Ernie"),
    "megatron-bert": Family("MegatronBert", sdpa=False),
    "modernbert": Family(
        "ModernBert",
        token_head=("head.dense.weight", "head.norm.weight", *_PLAIN),
        sequence_head=("head.dense.weight", "head.norm.weight", *_PLAIN),
        vocabularies=(),
        layer_marks=("layers.{}.",),
    ),
    "mpnet": Family("MPNet", sequence_head=_ROBERTA_SEQUENCE, reserved_positions=2, sdpa=False),
    "roberta": Family(
        "Roberta",
        sequence_head=_ROBERTA_SEQUENCE,
        vocabularies=_BYTE_LEVEL,
        reserved_positions=2,
    ),
    "xlm-roberta": Family(
        "XLMRoberta", sequence_head=_ROBERTA_SEQUENCE, vocabularies=(), reserved_positions=2
    ),
}
