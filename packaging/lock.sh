#!/usr/bin/env bash
# Writes the four locks anew with uv (https://docs.astral.sh/uv/), for every platform and every
# Python from 3.11 on, with the hashes of all files. Versions that are locked stay as they are
# unless a requirement forbids them; to move one: packaging/lock.sh --upgrade-package NAME.
#
# Left out on purpose:
#   torch      its own step of the set-up chooses between the CPU and the CUDA build
#   cuda-*, nvidia-*, triton  only what the CUDA build of torch needs: requirements-cuda.lock
#   hf-xet     native download code that an offline program does not ship (huggingface_hub
#              imports it only if it is there)
#   pip        sqlite-utils wants it for a plug-in command that we never call
set -euo pipefail
cd "$(dirname "$0")/.."

compile() { # OUTPUT, then arguments of uv
    local output="$1"
    shift
    uv pip compile --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
        --custom-compile-command packaging/lock.sh --quiet --output-file "packaging/$output" "$@"
    echo "packaging/$output: $(grep -c '^[a-z]' "packaging/$output") packages"
}

unlisted=(--no-emit-package hf-xet --no-emit-package pip)
compile requirements-cuda.lock packaging/requirements-cuda.in "${unlisted[@]}" "$@"
for name in torch $(grep -oE '^(cuda|nvidia|triton)[a-z0-9-]*' packaging/requirements-cuda.lock); do
    unlisted+=(--no-emit-package "$name")
done
compile requirements.lock pyproject.toml --group build \
    --constraints packaging/requirements-cuda.lock "${unlisted[@]}" "$@"
compile requirements-dev.lock --group dev --constraints packaging/requirements.lock "$@"
compile requirements-demo.lock packaging/requirements-demo.in --no-deps "$@"
