"""A bench for tests of the methods: a real (tiny) small model and notes in a real project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sfda_desktop.adaptation.bench import AnnotationBench, SourceModel
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.project import Run
from tests.fakes import ScriptedEngine

TEXTS = (
    "patient denies chest pain",
    "patient has fever and cough",
    "started on metformin daily",
    "ct showed pneumonia",
    "blood glucose normal",
    "history of diabetes",
    "given aspirin for chest pain",
    "no shortness of breath",
)
SAMPLES = [Sample(f"s{i}", text, f"d{i}") for i, text in enumerate(TEXTS)]


def bench(
    source: SourceModel,
    engine: ScriptedEngine,
    run: Run,
    *,
    targets: int = 4,
    samples: Sequence[Sample] = SAMPLES,
    gold: Sequence[LabeledSample] = (),
    decided: Callable[[], Mapping[str, Answer]] = dict,
    cancelled: Callable[[], bool] = lambda: False,
) -> AnnotationBench:
    """Return a bench with the first `targets` samples to be annotated."""
    predictions = source.encoder.predict(samples, source.codec).predictions
    return AnnotationBench(
        codec=source.codec,
        pool=samples,
        targets=samples[:targets],
        predictions={p.sample_id: p for p in predictions},
        source=source,
        engine=engine,
        log=run,
        gold=gold,
        decided=decided,
        cancelled=cancelled,
    )
