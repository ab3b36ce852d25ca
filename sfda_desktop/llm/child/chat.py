"""The chat format: what stands around a question so that an instruction model answers it.

llama.cpp recognises the common formats by marks in the file's template text and writes them with
code of its own: `llama_chat_apply_template` "does not use a jinja parser" (llama.h; detection in
src/llama-chat.cpp, `llm_chat_detect_template`). The template of the file is never executed.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

from llama_cpp import llama_cpp as capi

from sfda_desktop.llm.child.vocabulary import Vocabulary

_QUESTION = "SFDAxQUESTIONxHERE"
_NO_THINKING = "<think>\n\n</think>\n\n"


class UnknownChatFormatError(ValueError):
    """llama.cpp recognises no chat format in the template text, or it is no use to us."""


@dataclass(frozen=True, slots=True)
class ChatFormat:
    """One user turn with the model's answer to come: `before` question `after`."""

    name: str
    before: str
    after: str

    @classmethod
    def of(cls, template: str) -> ChatFormat:
        """Recognise a format by the file's template text, or by llama.cpp's name for it.

        Raises:
            UnknownChatFormatError: none is recognised.
        """
        rendered = _render(template)
        if rendered is None or rendered.count(_QUESTION) != 1:
            raise UnknownChatFormatError
        before, after = rendered.split(_QUESTION)
        if "enable_thinking" in template and "<think>" in template:
            # Qwen3 and its like think aloud unless their turn begins with a closed thought:
            # what their own templates write for enable_thinking=False.
            after += _NO_THINKING
        names = format_names()
        name = next((name for name in names if _render(name) == rendered), "recognised")
        return cls(template if template in names else name, before, after)


def format_names() -> tuple[str, ...]:
    """Return llama.cpp's names of the formats it can write."""
    count = capi.llama_chat_builtin_templates(None, 0)
    names = (ctypes.c_char_p * count)()
    capi.llama_chat_builtin_templates(names, count)
    return tuple(sorted(name.decode("ascii") for name in names if name))


class Scaffold:
    """A chat format in the tokens of one model, with a place for the question.

    Control tokens come from the scaffold alone. What stands between the last one before the
    question and the first one after it is tokenised in one go, and literally, so that a harmless
    question gives exactly the tokens that the rendered text would give.
    """

    def __init__(self, vocabulary: Vocabulary, chat_format: ChatFormat) -> None:
        self._vocabulary = vocabulary
        head = vocabulary.tokenize(chat_format.before, special=True, first=True)
        if head[:2] == [vocabulary.bos] * 2:
            del head[0]
        begins = bool(head) and head[0] == vocabulary.bos
        tail = vocabulary.tokenize(chat_format.after, special=True)
        marks = [at for at, token in enumerate(head) if vocabulary.is_added(token)]
        if begins and not chat_format.before.startswith(self._text(vocabulary.bos)):
            marks = [at for at in marks if at > 0]
        if marks:
            self._head = head[: marks[-1] + 1]
            mark = self._text(head[marks[-1]])
            self._lead = chat_format.before[chat_format.before.rfind(mark) + len(mark) :]
            if vocabulary.swallows_space_after(head[marks[-1]]):
                self._lead = self._lead.lstrip()
        else:
            self._head = head[:1] if begins else []
            self._lead = chat_format.before
        first = next((at for at, token in enumerate(tail) if vocabulary.is_added(token)), None)
        if first is None:
            self._trail, self._tail = chat_format.after, []
        else:
            self._trail = chat_format.after[: chat_format.after.find(self._text(tail[first]))]
            self._tail = tail[first:]

    def tokens(self, question: str) -> list[int]:
        """Return the prompt's tokens; no word of the question becomes a control token.

        Raises:
            ValueError: the vocabulary turns the question's own letters into control tokens.
        """
        inner = self._vocabulary.tokenize_literally(self._lead + question + self._trail)
        if any(self._vocabulary.is_forbidden(token) for token in inner):
            raise ValueError("the question cannot be kept apart from control tokens")
        return [*self._head, *inner, *self._tail]

    def _text(self, token: int) -> str:
        return self._vocabulary.piece(token, special=True).decode("utf-8", "replace")


def _render(template: str) -> str | None:
    message = capi.llama_chat_message(role=b"user", content=_QUESTION.encode("ascii"))
    buffer = ctypes.create_string_buffer(8192)
    size = capi.llama_chat_apply_template(
        template.encode("utf-8", "replace"), ctypes.byref(message), 1, True, buffer, len(buffer)
    )
    if not 0 < size < len(buffer):
        return None
    return buffer.raw[:size].decode("utf-8", "replace")
