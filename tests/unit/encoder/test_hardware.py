from __future__ import annotations

import pytest
import torch

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, ModelDirectory, describe_hardware, forward, set_threads
from sfda_desktop.encoder import processor as processor_module
from sfda_desktop.encoder.hardware import usable_cores
from sfda_desktop.encoder.processor import BF16_PAYS, Processor, bf16_gain, bf16_pays_on_cpu


def test_the_machine_is_described() -> None:
    found = describe_hardware()
    assert found.device in {"cpu", "cuda"}
    assert found.dtype in {"float32", "bfloat16"}
    assert found.device_name
    assert 1 <= found.cores == usable_cores()
    assert 0 < found.memory_available <= found.memory


def test_the_processor_agrees_with_the_description() -> None:
    found, processor = describe_hardware(), Processor.best()
    assert (processor.device.type, processor.dtype_name) == (found.device, found.dtype)


@pytest.mark.parametrize(
    ("knows", "gain", "chosen"),
    [
        (False, 4.0, "float32"),
        (True, 4.0, "bfloat16"),
        (True, BF16_PAYS, "bfloat16"),
        (True, 1.1, "float32"),
        (True, 0.55, "float32"),  # the instructions are there, the units behind them are not
    ],
)
def test_bfloat16_is_chosen_where_it_was_measured_to_pay(
    monkeypatch: pytest.MonkeyPatch, knows: bool, gain: float, chosen: str
) -> None:
    monkeypatch.setattr(processor_module, "cpu_knows_bf16", lambda: knows)
    monkeypatch.setattr(processor_module, "bf16_gain", lambda: gain)
    bf16_pays_on_cpu.cache_clear()
    try:
        assert Processor.best("cpu").dtype_name == chosen
    finally:
        bf16_pays_on_cpu.cache_clear()


def test_measuring_leaves_the_threads_as_they_were() -> None:
    before = torch.get_num_threads()
    assert bf16_gain(rounds=1) > 0
    assert torch.get_num_threads() == before


@pytest.mark.parametrize(("device", "dtype"), [("tpu", None), ("cpu", "int8"), ("meta", None)])
def test_what_is_not_supported_is_said(device: str, dtype: str | None) -> None:
    with pytest.raises(InputError, match="not supported"):
        Processor.best(device, dtype)


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_a_gpu_that_is_not_there_is_said() -> None:
    with pytest.raises(InputError, match="choose cpu"):
        Processor.best("cuda")


def test_threads_can_be_limited() -> None:
    before = torch.get_num_threads()
    try:
        set_threads(0)
        assert torch.get_num_threads() == 1
    finally:
        torch.set_num_threads(before)


def test_a_full_gpu_gets_half_the_batch_then_the_processor_takes_over(
    encoder: Encoder, directory: ModelDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = [Sample(str(n), "no fever") for n in range(4)]
    expected = encoder.predict(samples, directory.codec)
    sizes: list[int] = []
    real = forward._forward

    def crowded(model: Encoder, batch: list[object], caught: object) -> object:
        sizes.append(len(batch))
        if len(sizes) < 4:
            raise torch.cuda.OutOfMemoryError
        return real(model, batch, caught)  # type: ignore[arg-type]

    monkeypatch.setattr(forward, "_forward", crowded)
    ours = encoder.copy()
    assert ours.predict(samples, directory.codec).predictions == pytest.approx(expected.predictions)
    assert sizes == [4, 2, 1, 1, 1, 2]
    assert ours.processor == Processor.best("cpu")
