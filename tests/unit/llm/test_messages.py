from __future__ import annotations

import json
import multiprocessing
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.llm import PromptTooLong
from sfda_desktop.llm.messages import (
    BrokenMessageError,
    Cancel,
    Failed,
    Generate,
    Generated,
    Message,
    Score,
    Scored,
    receive,
    send,
)


def across(message: Message) -> Message:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        send(ours, message)
        return receive(theirs)


@given(st.text(), st.integers(0, 2**31))
def test_prompts_cross_the_pipe_unchanged(text: str, number: int) -> None:
    message = Generate(number, text, 64, "")
    assert across(message) == message


def test_every_kind_of_field_crosses_the_pipe() -> None:
    for message in (
        Generated(1, "é", 0.5, 3, 9, 0, 0.25, True, -0.5),
        Score(3, "Is it?", ["Yes", "No 😀"], True),
        Scored(3, [-0.5, -2], [1, 1], 12, 0.25),
        Failed(2, "load"),
        Cancel(7),
    ):
        assert across(message) == message


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"kind": "Shell", "id": 1},
        {"kind": "Cancel"},
        {"kind": "Cancel", "id": "1"},
        {"kind": "Cancel", "id": True},
        {"kind": "Cancel", "id": 1, "more": 2},
        {"kind": "Score", "id": 1, "text": "", "continuations": "Yes", "ended": True},
        {"kind": "Score", "id": 1, "text": "", "continuations": ["Yes", 2], "ended": True},
    ],
)
def test_anything_else_is_refused(value: Any) -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        ours.send_bytes(json.dumps(value).encode())
        with pytest.raises(BrokenMessageError):
            receive(theirs)


def test_pickles_are_refused_unread() -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        ours.send({"a": "pickle"})
        with pytest.raises(BrokenMessageError):
            receive(theirs)


def test_the_error_of_a_long_prompt_crosses_threads_and_processes() -> None:
    again = pickle.loads(pickle.dumps(PromptTooLong(5000, 4096)))  # noqa: S301 - our own
    assert (again.needed, again.context) == (5000, 4096)
    assert "5,000 tokens" in str(again)
