from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.encoder.offline import load_transformers
from sfda_desktop.encoder.word_pieces import PieceTokenizer
from tests.tiny_models import tiny_tokenizer

AWKWARD = (
    "",
    "   \t\r\n",
    "chest pain\r\n\tno fever ",
    "𝔉ever 😀👩‍⚕️ given",
    "日本語の患者 was given aspirin",
    "e\u0301 n\u0303 cafe\u0301\u0327 ﬁbrosis",
    "ألم في الصدر fever",
    "a\u200bb\u200d\ufeff c",
    "µg/dL ½ tab – “quoted”",
    "\x00 nul [SEP] [PAD] [MASK]",
    "lone \ud83d surrogate",
)


def word_piece() -> PieceTokenizer:
    return PieceTokenizer(tiny_tokenizer(), where="the tiny model")


def byte_level() -> PieceTokenizer:
    """RoBERTa's way: bytes, with the space before a word counted to it."""
    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=300, initial_alphabet=alphabet, special_tokens=["<pad>"], show_progress=False
    )
    backend.train_from_iterator(["chest pain no fever was given aspirin daily"] * 3, trainer)
    return PieceTokenizer(wrapped(backend, "<pad>"), where="the byte model")


def metaspace() -> PieceTokenizer:
    """XLM-RoBERTa's and DeBERTa's way: a mark for the space, compatibility forms folded."""
    backend = Tokenizer(models.Unigram([("<pad>", 0.0), ("<unk>", 0.0), ("▁", -2.0)], unk_id=1))
    backend.normalizer = normalizers.NFKC()
    backend.pre_tokenizer = pre_tokenizers.Metaspace()
    return PieceTokenizer(wrapped(backend, "<pad>"), where="the unigram model")


def wrapped(backend: Tokenizer, padding: str) -> Any:
    return load_transformers().PreTrainedTokenizerFast(tokenizer_object=backend, pad_token=padding)


TOKENIZERS = {"word pieces": word_piece(), "bytes": byte_level(), "metaspace": metaspace()}


@pytest.mark.parametrize("kind", TOKENIZERS)
@given(text=st.text(max_size=60) | st.sampled_from(AWKWARD))
def test_offsets_are_exact_for_any_text(kind: str, text: str) -> None:
    (pieces,) = TOKENIZERS[kind].pieces_of([text])
    assert len(pieces.ids) == len(pieces.offsets)
    previous = 0
    for start, end in pieces.offsets:
        assert previous <= start <= end <= len(text)
        assert text[start:end] == text[start:end].strip()
        previous = start


def test_offsets_point_at_the_words() -> None:
    text = "😀 chest pain\r\n日本 fever 12"
    (pieces,) = TOKENIZERS["word pieces"].pieces_of([text])
    found = [text[start:end] for start, end in pieces.offsets]
    assert found == ["😀", "chest", "pain", "日", "本", "fever", "1", "2"]


def test_settings_of_the_file_for_cutting_and_padding_are_switched_off() -> None:
    tokenizer = tiny_tokenizer()
    tokenizer.backend_tokenizer.enable_truncation(4)
    tokenizer.backend_tokenizer.enable_padding(length=8)
    ours = PieceTokenizer(tokenizer, where="x")
    assert [len(p) for p in ours.pieces_of(["no fever no cough no pain", "no"])] == [6, 1]
    tokenizer(["no fever", "no"], padding=True, truncation=True, max_length=3)
    assert [len(p) for p in ours.pieces_of(["no fever no cough no pain", "no"])] == [6, 1]


def test_special_pieces_frame_a_window() -> None:
    tokenizer = word_piece()
    assert (tokenizer.prefix, tokenizer.suffix, tokenizer.specials) == ([2], [3], 2)
    assert TOKENIZERS["metaspace"].specials == 0


def test_a_slow_tokenizer_is_refused() -> None:
    class Slow:
        is_fast = False

    with pytest.raises(ModelRefused, match="fast one"):
        PieceTokenizer(Slow(), where="the model")
