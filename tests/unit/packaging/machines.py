"""The computers that the tests of set-up speak of."""

from dataclasses import replace

from setup_steps.machine import Machine

LINUX = Machine(
    system="Linux",
    architecture="x86_64",
    python="3.11",
    gpu=None,
    cuda_compiler=False,
    compiler="g++ 12.2.0",
    c_library="glibc 2.36",
    processor_features="avx2",
)
WITH_CARD = replace(LINUX, gpu="NVIDIA H200", cuda_compiler=True)
