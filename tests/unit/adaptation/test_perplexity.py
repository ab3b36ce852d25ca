"""Perplexities of the answers the language model gives."""

from __future__ import annotations

import json
import math

import pytest

from sfda_desktop.adaptation.perplexity import KEPT_EVERY, SUREST, Asked, perplexities
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.samples import Sample
from sfda_desktop.llm import PromptTooLong
from sfda_desktop.tasks import codec_for
from tests.fakes import ScriptedEngine
from tests.tiny_models import TINY_SPEC

CODEC = codec_for(TINY_SPEC)
SAMPLES = [Sample(f"s{number}", f"note {number}.") for number in range(KEPT_EVERY + 5)]


def test_one_for_each_sample_in_their_order() -> None:
    def reply(prompt: str) -> str:
        if "note 3." in prompt:
            raise PromptTooLong(9000, 4096)
        return "{}"

    found = perplexities(ScriptedEngine(reply), CODEC, SAMPLES)
    assert found[3] == SUREST
    assert {*found[:3], *found[4:]} == {math.exp(0.5)}


def test_what_is_known_is_not_asked_again() -> None:
    kept: list[Asked] = []
    engine = ScriptedEngine(lambda _: "{}")
    with pytest.raises(Cancelled):
        perplexities(
            engine,
            CODEC,
            SAMPLES,
            keep=kept.append,
            cancelled=lambda: len(engine.prompts) > KEPT_EVERY,
        )
    assert len(kept[-1].perplexities) == KEPT_EVERY
    kept_on_disk = json.loads(json.dumps(kept[-1].to_json()))
    again = ScriptedEngine(lambda _: "{}")
    perplexities(again, CODEC, SAMPLES, known=Asked.from_json(kept_on_disk), keep=kept.append)
    assert len(again.prompts) == 5
    assert kept[-1].perplexities.keys() == {sample.id for sample in SAMPLES}
    assert kept[-1].seconds > kept[0].seconds > 0
