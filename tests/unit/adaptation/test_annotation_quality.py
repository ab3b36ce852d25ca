"""Annotation quality pass by pass (SALA, Table 6), where the pool came with labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from sfda_desktop.adaptation import suggesting
from sfda_desktop.adaptation.adapting import adapt
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan, TrainingPlan
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, Project, Split
from tests.fakes import ScriptedEngine
from tests.tiny_models import TINY_SPEC
from tests.unit.adaptation.annotating import SAMPLES, TEXTS

CHEST_PAIN = SpanAnswer((Span(15, 25, "Problem"),))
FEVER = SpanAnswer((Span(12, 17, "Problem"),))
METFORMIN = SpanAnswer((Span(11, 20, "Treatment"),))
GOLD = {"s0": CHEST_PAIN, "s1": FEVER, "s2": METFORMIN}
SAID = {
    TEXTS[0]: ['{"chest pain": "Problem"}'],
    TEXTS[1]: ["{}", '{"fever": "Problem"}'],
    TEXTS[2]: ["{}", '{"metformin": "Test"}'],
}
"""What the language model says of the notes with gold, pass after pass."""
BY_PASS = {"1": 2 * 1 / (1 + 3), "2": 2 * 2 / (3 + 3)}
"""Twice the right findings by those said and those there; the first note is asked only once."""


@pytest.fixture
def project(tmp_path: Path, tiny_ner_model: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Notes, three of which came with labels, before a language model that mends its answers."""
    asked: Counter[str] = Counter()

    def reply(prompt: str) -> str:
        note = max(TEXTS, key=lambda text: prompt.rfind(f'Text: "{text}"'))
        asked[note] += 1
        return SAID.get(note, ['{"pneumonia": "Test"}'] * 2)[asked[note] - 1]

    monkeypatch.setattr(suggesting, "_engine", lambda *_: ScriptedEngine(reply))
    made = Project.create(tmp_path / "p.sfda", spec=TINY_SPEC)
    made.add_records(
        [Record(sample, GOLD.get(sample.id)) for sample in SAMPLES],
        split=Split.POOL,
        source_name="pool",
    )
    test = Record(Sample("t", "pain and fever", "dt"), SpanAnswer((Span(0, 4, "Problem"),)))
    made.add_records([test], split=Split.HELD_OUT, source_name="test")
    made.settings.put(MODEL_DIRECTORY, str(tiny_ner_model))
    made.settings.put(LLM_FILE, str(tmp_path / "scripted.gguf"))
    return made


def test_every_pass_is_measured_on_all_answers_so_far(project: Project) -> None:
    """The first note is decided, so it keeps what the language model said in the first pass."""

    def decided(_: object) -> Mapping[str, Answer]:
        return {"s0": SpanAnswer()}  # the reviewer's word is no merit of the language model

    with project:
        run = suggest(
            project,
            AnnotationPlan(budget=8, iterations=2, threshold=1e-12),
            training=TrainingPlan(epochs=1),
            decided=decided,
        )
        assert "s0" not in run.suggestions(2)
        assert set(run.suggestions(2)) >= {"s1", "s2"}
        result = run.result or {}
        assert result["f1_by_pass"] == pytest.approx(BY_PASS)
        assert result["f1"] == pytest.approx(BY_PASS["2"])

        report = adapt(project, AdaptationPlan(epochs=1, anchor=1.0), decided=decided)
        annotation = report["annotation"]
        assert annotation["llm_f1_by_pass"] == pytest.approx(BY_PASS)
        assert annotation["llm_f1"] == pytest.approx(BY_PASS["2"])
        assert annotation["f1"] == pytest.approx(2 * 1 / (2 + 3))  # with the decision on the first
