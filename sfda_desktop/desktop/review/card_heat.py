"""Where the model hesitates in the note on the screen, and how much. Knows no Qt."""

from __future__ import annotations

import math

from sfda_desktop.desktop.review.wording import word_around
from sfda_desktop.desktop.widgets.heat import Heat
from sfda_desktop.desktop.words import percent
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewCard

_SPOKEN = 5


_TOSS_UP = math.log(2)
"""The entropy (nats) of a word that is as likely one thing as another: as warm as it gets."""


def card_heat(card: ReviewCard) -> list[Heat]:
    """Return the word pieces that the model is unsure of; none where it was not asked for them."""
    unsure_at = card.prediction.unsure_at if card.prediction is not None else ()
    return [Heat(start, end, min(1.0, entropy / _TOSS_UP)) for start, end, entropy in unsure_at]


def spoken_heat(card: ReviewCard, heats: list[Heat]) -> str:
    """Return the words that the model is most unsure of, for a screen reader."""
    most = sorted(heats, key=lambda heat: -heat.share)[:_SPOKEN]
    words = dict.fromkeys(
        f"{word_around(card.sample.text, (heat.start, heat.end))}: {percent(heat.share)}"
        for heat in most
    )
    return tr("The model is most unsure of: {words}", words="; ".join(words)) if words else ""
