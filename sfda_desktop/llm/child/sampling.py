"""Choosing the next token: greedy or by temperature, within a grammar where one is given."""

from __future__ import annotations

import ctypes
import zlib
from collections.abc import Sequence

import numpy as np
from llama_cpp import llama_cpp as capi
from numpy.typing import NDArray

from sfda_desktop.llm.child.model import ModelFault
from sfda_desktop.llm.child.vocabulary import Vocabulary
from sfda_desktop.llm.messages import Fault

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Grammar:
    """A GBNF grammar in the middle of a text; use it in a `with` block."""

    def __init__(self, vocabulary: Vocabulary, source: str) -> None:
        """Parse the grammar, whose start rule is `root`; raises ModelFault."""
        self._sampler = capi.llama_sampler_init_grammar(
            vocabulary.pointer, source.encode("utf-8", "replace"), b"root"
        )
        if not self._sampler:
            raise ModelFault(Fault.GRAMMAR)
        self._all = np.zeros(vocabulary.size, dtype=_CANDIDATE)
        self._one = np.zeros(1, dtype=_CANDIDATE)

    def allows(self, token: int) -> bool:
        """Tell whether the token may come next."""
        self._one["id"] = token
        self._one["logit"] = 0.0
        self._apply(self._one)
        return bool(np.isfinite(self._one["logit"][0]))

    def restrict(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the logits with minus infinity for all tokens that may not come next."""
        self._all["id"] = np.arange(len(logits), dtype=np.int32)
        self._all["logit"] = logits
        self._apply(self._all)
        return self._all["logit"].copy()

    def accept(self, token: int) -> None:
        """Move on past a token."""
        capi.llama_sampler_accept(self._sampler, token)

    def close(self) -> None:
        """Free the grammar."""
        capi.llama_sampler_free(self._sampler)

    def _apply(self, candidates: NDArray[np.void]) -> None:
        array = capi.llama_token_data_array(
            data=candidates.ctypes.data_as(capi.llama_token_data_p),
            size=len(candidates),
            selected=-1,
            sorted=False,
        )
        capi.llama_sampler_apply(self._sampler, ctypes.byref(array))


class Sampler:
    """Chooses the tokens of one answer; the same prompt and seed give the same choices."""

    def __init__(
        self, prompt: Sequence[int], *, temperature: float, seed: int, grammar: Grammar | None
    ) -> None:
        self._temperature = temperature
        self._grammar = grammar
        asked = zlib.crc32(np.asarray(prompt, dtype=np.int32).tobytes())
        self._random = np.random.default_rng([seed, asked])

    def choose(self, logits: NDArray[np.float32]) -> tuple[int, float]:
        """Return the next token and its log-probability before temperature and grammar.

        Raises:
            ModelFault: the grammar allows no token at all, or the scores are no numbers.
        """
        token = self._draw(logits)
        # The grammar looks at one token first: looking at all of them takes as long as
        # computing one, and the model's own choice mostly fits.
        if self._grammar is not None:
            if not self._grammar.allows(token):
                allowed = self._grammar.restrict(logits)
                if not np.isfinite(allowed).any():
                    raise ModelFault(Fault.GRAMMAR)
                token = self._draw(allowed)
            self._grammar.accept(token)
        return token, float(log_probabilities(logits)[token])

    def _draw(self, logits: NDArray[np.float32]) -> int:
        if self._temperature <= 0.0:
            return int(logits.argmax())
        scaled = logits.astype(np.float64) / self._temperature
        weights = np.exp(scaled - scaled.max())
        return int(self._random.choice(len(weights), p=weights / weights.sum()))


def log_probabilities(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the log-softmax of the scores of all tokens for one place, in nats."""
    shifted = logits - logits.max()
    normalised: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum())
    return normalised
