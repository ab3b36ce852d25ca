"""What a strategy may look at: texts and what the models made of them, never labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.predictions import Uncertainty


@dataclass(frozen=True, slots=True)
class Pool:
    """The samples to choose from, by position.

    `uncertainty` and `embeddings` (float32, shape (samples, dimensions): the mean-pooled last
    hidden state) are the small model's and missing where no model was run; `perplexities` are the
    language model's, of the answer it gives to each sample.
    """

    texts: Sequence[str]
    uncertainty: Sequence[Uncertainty] | None = None
    embeddings: NDArray[np.float32] | None = None
    perplexities: Sequence[float] | NDArray[np.float64] | None = None

    def __post_init__(self) -> None:
        """Refuse figures that do not belong to these texts: a fault of the caller."""
        for name in ("uncertainty", "embeddings", "perplexities"):
            figures = getattr(self, name)
            if figures is not None and len(figures) != len(self.texts):
                raise ValueError(f"{len(self.texts)} texts but {len(figures)} rows of {name}")

    def __len__(self) -> int:
        return len(self.texts)
