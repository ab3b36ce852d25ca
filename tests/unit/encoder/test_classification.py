"""Classification from base to export, and models whose classes have other names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import (
    Encoder,
    FineTuneConfig,
    LabelsDoNotFit,
    far_apart,
    fine_tune,
    inspect_base,
    inspect_model,
)
from sfda_desktop.tasks import codec_for
from sfda_desktop.tasks.model_mapping import propose_mapping
from sfda_desktop.tasks.registry import codec_class
from tests.tiny_models import SIZES, TINY_NEGATION, TINY_RELATIONS, build_tiny_model

FINDINGS = ("fever", "cough", "pneumonia", "diabetes")


def finding(number: int, *, negated: bool, far: int = 0) -> LabeledSample:
    word = FINDINGS[number % len(FINDINGS)]
    before = ("patient denies " if negated else "patient has ") + "daily " * far
    mark = Mark("entity", len(before), len(before) + len(word))
    sample = Sample(f"f{number}", f"{before}{word} and {'daily ' * far}", marks=(mark,))
    return LabeledSample(sample, LabelAnswer("Negated" if negated else "Affirmed"))


LABELED = [finding(number, negated=bool(number % 2)) for number in range(24)]
SAMPLES = [item.sample for item in LABELED]


@pytest.mark.parametrize("spec", [TINY_NEGATION, TINY_RELATIONS], ids=lambda s: s.task)
def test_a_new_head_comes_with_markers_and_survives_saving(
    tiny_ner_model: Path, tmp_path: Path, spec: TaskSpec
) -> None:
    codec = codec_for(spec)
    encoder = Encoder.from_base(tiny_ner_model, codec, device="cpu", dtype="float32")
    rows = encoder.model.get_input_embeddings().num_embeddings
    assert rows == len(encoder.tokenizer)
    first, *_ = codec.marker_tokens
    (pieces,) = encoder.pieces.pieces_of([f"the {first}fever {first.upper()}"])
    assert pieces.ids.count(encoder.tokenizer.convert_tokens_to_ids(first)) == 1
    assert (4, 4 + len(first)) in pieces.offsets

    places = ((8, 13), (18, 23))
    marks = tuple(Mark(r, *p) for r, p in zip(codec.roles, places, strict=False))
    samples = [Sample("s", "patient fever and cough", marks=marks)]
    saved = inspect_model(encoder.save(tmp_path / "model", codec.spec))
    again = Encoder.load(saved, device="cpu", dtype="float32")
    before, after = (e.predict(samples, codec).predictions[0] for e in (encoder, again))
    assert before.probabilities == pytest.approx(after.probabilities)
    assert before.probabilities is not None
    assert list(before.probabilities) == list(spec.label_names)
    assert sum(before.probabilities.values()) == pytest.approx(1)
    assert before.confidences == (max(before.probabilities.values()),)


def test_new_markers_begin_as_brackets(tiny_ner_model: Path) -> None:
    codec = codec_for(TINY_RELATIONS)
    encoder = Encoder.from_base(tiny_ner_model, codec, device="cpu", dtype="float32")
    rows = encoder.model.get_input_embeddings().weight
    ids = encoder.tokenizer.convert_tokens_to_ids
    for marker, bracket in zip(codec.marker_tokens, "[]{}", strict=True):
        assert rows[ids(marker)].tolist() == rows[ids(bracket)].tolist()


def test_negation_is_learned(tiny_ner_model: Path) -> None:
    codec = codec_for(TINY_NEGATION)
    encoder = Encoder.from_base(tiny_ner_model, codec, device="cpu", dtype="float32")
    config = FineTuneConfig(learning_rate=5e-3, epochs=20, batch_size=8, max_length=64)
    learned = fine_tune(encoder, LABELED, codec, config=config).encoder
    predicted = learned.predict(SAMPLES, codec, embeddings=True)
    assert [p.answer for p in predicted.predictions] == [item.answer for item in LABELED]
    assert predicted.embeddings is not None
    assert predicted.embeddings.shape == (len(SAMPLES), 32)
    assert learned.losses(LABELED, codec).max() < encoder.losses(LABELED, codec).mean()


def test_the_window_lies_round_the_marks_and_far_ones_are_counted(tiny_nd_model: Path) -> None:
    directory = inspect_model(tiny_nd_model)
    encoder = Encoder.load(directory, device="cpu", dtype="float32")
    far = finding(1, negated=True, far=90)
    predicted = encoder.predict([far.sample], directory.codec)
    assert predicted.predictions[0].complete
    wide = Sample("w", far.sample.text, marks=(Mark("entity", 0, len(far.sample.text) - 1),))
    assert not encoder.predict([wide], directory.codec).predictions[0].complete
    assert far_apart(directory, [far.sample, wide], directory.codec) == ("w",)
    assert far_apart(directory, [wide], directory.codec, training=True) == ("w",)
    assert far_apart(inspect_base(tiny_nd_model), [wide], directory.codec) == ("w",)


def test_those_learned_in_part_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SIZES, "max_position_embeddings", 512)
    directory = inspect_model(build_tiny_model(tmp_path / "m", TINY_NEGATION))
    codec = directory.codec
    encoder = Encoder.load(directory, device="cpu", dtype="float32")
    text = "daily " * 200
    wide = Sample("w", text, marks=(Mark("entity", 0, len(text) - 1),))
    assert encoder.predict([wide], codec).predictions[0].complete
    learned = [*LABELED[:4], LabeledSample(wide, LabelAnswer("Negated"))]
    paper = codec.training
    config = FineTuneConfig(paper.learning_rate, 1, 4, max_length=paper.max_length)
    assert fine_tune(encoder, learned, codec, config=config).incomplete == 1
    weighed = fine_tune(encoder, LABELED[:4], codec, config=config, clean=learned)
    assert weighed.incomplete == 1
    assert fine_tune(encoder, LABELED[:4], codec, config=config).incomplete == 0


# --- classes and markers with other names ----------------------------------------------------

UNNAMED = ("LABEL_0", "LABEL_1")
OWN = ("PRESENT", "ABSENT", "POSSIBLE")
MAPPING = ModelMapping({"PRESENT": "Affirmed", "POSSIBLE": "Affirmed", "ABSENT": "Negated"})


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A negation model of three classes that are called otherwise, without sfda_task.json."""
    return build_tiny_model(
        tmp_path_factory.mktemp("foreign"), TINY_NEGATION, task_file=False, model_labels=OWN
    )


def test_classes_nobody_explained_are_refused_with_what_a_proposal_needs(foreign: Path) -> None:
    with pytest.raises(LabelsDoNotFit, match="--label-map") as refused:
        inspect_model(foreign, task="nd")
    assert refused.value.model_labels == OWN
    assert "<e>" in refused.value.tokens
    with pytest.raises(ModelRefused, match="names LABEL_7"):
        inspect_model(foreign, task="nd", mapping=ModelMapping({"LABEL_7": "Negated"}))


@pytest.mark.parametrize("task", ["nd", "re"])
def test_class_names_that_transformers_leaves_out_are_known(
    tmp_path_factory: pytest.TempPathFactory, task: str
) -> None:
    spec = {"nd": TINY_NEGATION, "re": TINY_RELATIONS}[task]
    model = build_tiny_model(
        tmp_path_factory.mktemp("unnamed"), spec, task_file=False, model_labels=UNNAMED
    )
    assert "id2label" not in json.loads((model / "config.json").read_text())
    with pytest.raises(LabelsDoNotFit, match="--label-map") as refused:
        inspect_model(model, task=task)
    assert refused.value.model_labels == UNNAMED
    meant = dict(zip(UNNAMED, codec_class(task).usual_labels, strict=True))
    assert propose_mapping(task, refused.value.model_labels).labels == meant
    directory = inspect_model(model, task=task, mapping=ModelMapping(meant))
    assert directory.model_labels == tuple(meant.values())
    encoder = Encoder.load(directory, device="cpu", dtype="float32")
    again = inspect_model(encoder.save(model.parent / "saved", directory.spec))
    assert (again.own_labels, again.model_labels) == (UNNAMED, directory.model_labels)


def test_a_number_of_labels_names_them_too(foreign: Path, tmp_path: Path) -> None:
    model = Path(shutil.copytree(foreign, tmp_path / "numbered"))
    config = json.loads((model / "config.json").read_text())
    del config["id2label"]
    (model / "config.json").write_text(json.dumps(config | {"num_labels": 3}))
    with pytest.raises(LabelsDoNotFit) as refused:
        inspect_model(model, task="nd")
    assert refused.value.model_labels == ("LABEL_0", "LABEL_1", "LABEL_2")


def test_nobody_is_asked_what_the_classes_of_a_bare_encoder_mean(
    foreign: Path, tmp_path: Path
) -> None:
    model = Path(shutil.copytree(foreign, tmp_path / "bare"))
    config = json.loads((model / "config.json").read_text())
    del config["id2label"]
    (model / "config.json").write_text(json.dumps(config | {"architectures": ["BertModel"]}))
    with pytest.raises(ModelRefused, match="saved as BertModel") as refused:
        inspect_model(model, task="nd")
    assert not isinstance(refused.value, LabelsDoNotFit)


def test_several_classes_become_one_label(foreign: Path) -> None:
    directory = inspect_model(foreign, task="nd", mapping=MAPPING)
    assert directory.model_labels == ("Affirmed", "Negated")
    codec = directory.codec
    encoder = Encoder.load(directory, device="cpu", dtype="float32")
    plain = Encoder.load(
        inspect_model(foreign, task="nd", mapping=ModelMapping({"ABSENT": "Negated"})),
        device="cpu",
        dtype="float32",
    )
    ours = encoder.predict(SAMPLES, codec).predictions
    theirs = plain.predict(SAMPLES, codec).predictions
    for own, other in zip(ours, theirs, strict=True):
        assert own.probabilities is not None
        assert other.probabilities is not None
        affirmed = other.probabilities["PRESENT"] + other.probabilities["POSSIBLE"]
        assert own.probabilities["Affirmed"] == pytest.approx(affirmed, abs=1e-6)
        assert own.probabilities["Negated"] == pytest.approx(other.probabilities["Negated"])
        expected = max(own.probabilities, key=lambda name: (own.probabilities or {})[name])
        assert own.answer == LabelAnswer(expected)


def test_an_adapted_model_needs_no_mapping_again(foreign: Path, tmp_path: Path) -> None:
    directory = inspect_model(foreign, task="nd", mapping=MAPPING)
    codec = directory.codec
    source = Encoder.load(directory, device="cpu", dtype="float32")
    config = FineTuneConfig(learning_rate=3e-3, epochs=8, batch_size=8)
    learned = fine_tune(source, LABELED, codec, config=config).encoder
    answers = [p.answer for p in learned.predict(SAMPLES, codec).predictions]
    assert answers == [item.answer for item in LABELED]

    saved = learned.copy().save(tmp_path / "adapted", directory.spec)
    assert json.loads((saved / "sfda_task.json").read_text())["label_map"] == MAPPING.labels
    again = inspect_model(saved)
    assert (again.own_labels, again.model_labels) == (OWN, ("Affirmed", "Negated"))
    predicted = Encoder.load(again, device="cpu", dtype="float32").predict(SAMPLES, again.codec)
    assert [p.answer for p in predicted.predictions] == answers
    # The project's own words take over, the mapping stays that of the weights.
    assert inspect_model(saved, spec=TINY_NEGATION).model_labels == ("Affirmed", "Negated")


def test_a_token_model_is_mapped_by_name_or_by_class(tmp_path: Path) -> None:
    labels = ["O", "B-problem", "I-problem", "S-problem", "B-misc"]
    model = build_tiny_model(tmp_path / "m", task_file=False, model_labels=labels)
    mapping = ModelMapping({"problem": "Problem", "S-problem": "B-Problem", "B-misc": "O"})
    directory = inspect_model(model, task="ner", mapping=mapping)
    assert directory.model_labels == ("O", "B-Problem", "I-Problem")
    assert directory.label_of_class == (0, 1, 2, 1, 0)
    encoder = Encoder.load(directory, device="cpu", dtype="float32")
    (prediction,) = encoder.predict([Sample("s", "patient has fever")], directory.codec).predictions
    assert np.isfinite(prediction.uncertainty.entropy)


def test_markers_in_the_tokenizer_are_taken(tmp_path: Path) -> None:
    marked = TaskSpec("nd", TINY_NEGATION.labels, markers={"entity": ("[E]", "[/E]")})
    model = build_tiny_model(tmp_path / "m", marked, task_file=False)
    directory = inspect_model(model, task="nd")
    assert directory.spec.markers == {"entity": ("[E]", "[/E]")}
    assert "[E]fever[/E]" in directory.codec.model_text(SAMPLES[0])[0]
    given = ModelMapping(markers={"entity": ("<<", ">>")})
    assert inspect_model(model, task="nd", mapping=given).spec.markers == given.markers
