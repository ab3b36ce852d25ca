"""One loaded model: its weights, its context and the prompt that it still holds."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as capi
from numpy.typing import NDArray

from sfda_desktop.llm.child.pace import Pace
from sfda_desktop.llm.child.vocabulary import Vocabulary
from sfda_desktop.llm.messages import Fault

CHUNK = 128
"""Tokens of a prompt that are computed at once, always cut at multiples of it.

A token's figures depend in their last bits on how many tokens were computed with it. Prompts are
cut at fixed places and what is reused of the last prompt is whole chunks, so an answer depends on
its prompt alone: the same after a restart, a cancel or a resumed run.
"""

SCORED_AT_ONCE = 16
"""Places whose scores are kept at once: each takes 4 bytes for every token of the vocabulary."""

_ABORTED = 2


class ModelFault(Exception):
    """llama.cpp could not do something; `fault` says what, `needed` how many tokens."""

    def __init__(self, fault: Fault, *, needed: int = 0) -> None:
        super().__init__(fault)
        self.fault = fault
        self.needed = needed


class StoppedByUser(Exception):
    """The stop flag was set while the model was computing."""


class StopFlag:
    """Says from another thread that llama.cpp should stop.

    llama.cpp asks after every node of its graph, some hundred times a token. To keep Python out
    of that, the callback is C's `strlen` on a buffer of ours: 0, "go on", while it is empty.
    """

    def __init__(self) -> None:
        self._buffer = ctypes.create_string_buffer(2)

    def set(self) -> None:
        """Stop what is being computed."""
        self._buffer[0] = b"x"

    def clear(self) -> None:
        """Let the next prompt be computed."""
        self._buffer[0] = b"\0"

    @property
    def is_set(self) -> bool:
        """Tell whether to stop."""
        return self._buffer[0] != b"\0"

    def attach(self, context: Any) -> None:
        """Have the C context ask this flag; the flag must outlive the context."""
        strlen = (ctypes.cdll.msvcrt if hasattr(ctypes, "windll") else ctypes.CDLL(None)).strlen
        self._callback = ctypes.cast(strlen, capi.ggml_abort_callback)
        capi.llama_set_abort_callback(
            context, self._callback, ctypes.cast(self._buffer, ctypes.c_void_p)
        )


def _attention() -> int:
    """Return whether to compute attention the flash way: on graphics cards only.

    On a processor it reads no faster, and after a prompt of 1,400 tokens it writes at two fifths of
    the speed: 17 tokens a second against 41.
    """
    on_card: bool = capi.llama_supports_gpu_offload()
    return int(
        capi.LLAMA_FLASH_ATTN_TYPE_ENABLED if on_card else capi.LLAMA_FLASH_ATTN_TYPE_DISABLED
    )


class Model:
    """A model with a context for one sequence, held until the process ends."""

    def __init__(
        self,
        path: str,
        *,
        context: int,
        threads: int,
        stop: StopFlag,
        on_progress: Callable[[], None],
    ) -> None:
        """Load the model; raises ModelFault."""
        capi.llama_backend_init()
        self._stop = stop
        self._on_progress = on_progress
        self._model = self._load(path)
        if capi.llama_model_has_encoder(self._model) or not capi.llama_model_has_decoder(
            self._model
        ):
            raise ModelFault(Fault.ENCODER)
        self.vocabulary = Vocabulary(self._model)
        self._context = self._open(context, threads)
        self.context = int(capi.llama_n_ctx(self._context))
        self._memory = capi.llama_get_memory(self._context)
        stop.attach(self._context)
        self._threads = threads
        self._pace = Pace(threads)
        self._held: list[int] = []
        self._row = (capi.llama_token * CHUNK)()
        self._every_place = (ctypes.c_int8 * SCORED_AT_ONCE)(*[1] * SCORED_AT_ONCE)

    def _load(self, path: str) -> Any:
        params = capi.llama_model_default_params()
        report = capi.llama_progress_callback(self._report_loading)
        params.progress_callback = report
        model = capi.llama_model_load_from_file(path.encode("utf-8", "surrogateescape"), params)
        if not model:
            raise ModelFault(Fault.LOAD)
        return model

    def _report_loading(self, share: float, data: Any) -> bool:  # noqa: ARG002 - C signature
        self._on_progress()
        return True

    def _open(self, context: int, threads: int) -> Any:
        params = capi.llama_context_default_params()
        params.n_ctx = context
        params.n_batch = params.n_ubatch = CHUNK
        params.n_threads_batch = params.n_threads = threads
        params.n_outputs_max = SCORED_AT_ONCE
        params.flash_attn_type = _attention()
        opened = capi.llama_init_from_model(self._model, params)
        if not opened:
            params.flash_attn_type = capi.LLAMA_FLASH_ATTN_TYPE_AUTO
            opened = capi.llama_init_from_model(self._model, params)
        if not opened:
            raise ModelFault(Fault.MEMORY)
        return opened

    def read(self, prompt: Sequence[int]) -> int:
        """Compute a prompt; returns how many of its tokens were still held from the last one.

        Raises:
            StoppedByUser: the stop flag was set; nothing is held then.
            ModelFault: llama.cpp failed; nothing is held then.
        """
        reused = self._keep_common_chunks(prompt)
        for start in range(reused, len(prompt), CHUNK):
            self._decode(prompt[start : start + CHUNK])
            self._on_progress()
        self._held = list(prompt)
        self._pace.begin()
        return reused

    def append(self, token: int) -> None:
        """Compute one more token; raises as `read` does."""
        capi.llama_set_n_threads(self._context, self._pace.threads, self._threads)
        began = time.perf_counter()
        self._decode((token,))
        self._pace.took(time.perf_counter() - began)

    def extend(self, tokens: Sequence[int]) -> list[NDArray[np.float32]]:
        """Compute tokens after the prompt; returns copies of the scores after each of them.

        Raises as `read` does.
        """
        rows: list[NDArray[np.float32]] = []
        for start in range(0, len(tokens), SCORED_AT_ONCE):
            part = tokens[start : start + SCORED_AT_ONCE]
            self._decode(part, all_scores=True)
            rows += [self._scores(at).copy() for at in range(len(part))]
            self._on_progress()
        return rows

    def take_back(self, length: int) -> bool:
        """Drop what follows the first `length` tokens; False where the model cannot do that."""
        return bool(capi.llama_memory_seq_rm(self._memory, 0, length, -1))

    def logits(self) -> NDArray[np.float32]:
        """Return the scores of all tokens for the next place: a view, valid until it computes."""
        return self._scores(-1)

    def forget(self) -> None:
        """Drop all keys and values."""
        capi.llama_memory_clear(self._memory, False)
        self._held = []

    def _keep_common_chunks(self, prompt: Sequence[int]) -> int:
        held = self._held
        limit = min(len(held), len(prompt) - 1)
        common = next((at for at in range(limit) if held[at] != prompt[at]), limit)
        keep = common - common % CHUNK
        self._held = []
        # Recurrent models cannot take back a part of what they read.
        if not capi.llama_memory_seq_rm(self._memory, 0, keep, -1):
            self.forget()
            return 0
        return keep

    def _scores(self, at: int) -> NDArray[np.float32]:
        row = capi.llama_get_logits_ith(self._context, at)
        return np.ctypeslib.as_array(row, shape=(self.vocabulary.size,))

    def _decode(self, tokens: Sequence[int], *, all_scores: bool = False) -> None:
        self._row[: len(tokens)] = list(tokens)
        batch = capi.llama_batch_get_one(self._row, len(tokens))
        if all_scores:
            batch.logits = self._every_place
        outcome = capi.llama_decode(self._context, batch)
        if outcome != 0:
            self.forget()
            raise StoppedByUser if outcome == _ABORTED else ModelFault(Fault.DECODE)
