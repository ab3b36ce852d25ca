"""The sentences of the program and their translations: `python packaging/translations.py COMMAND`.

`update` collects every sentence handed to `tr`, `trn` and `tr_later` in `sfda_desktop/` and writes
them into the files of `resources/translations/` (Qt Linguist's `.ts`); translations there are kept,
what the program no longer says is dropped. `update CODE` begins a file for another language.
`check` says what a language lacks, or names other values than the English does.
Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import ast
import string
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
SENTENCES_OF = {"tr": 1, "trn": 2, "tr_later": 1}  # how many of the first arguments are sentences

Key = tuple[str, str]  # the English, the comment


class NotLiteral(Exception):
    """A call hands over something that cannot be read from the source."""


@dataclass
class Message:
    """One sentence: where it is said, and whether values are put into it."""

    source: str
    comment: str
    values: set[str] = field(default_factory=set)  # the names of what is put into it
    places: list[tuple[str, str, int]] = field(default_factory=list)  # module, file, line

    def names(self) -> set[str]:
        """Return the names of the values in the English."""
        return names_in(self.source) if self.values else set()


def names_in(sentence: str) -> set[str]:
    """Return the `{names}` of a sentence; raises `ValueError` where its braces do not match."""
    return {name for _text, name, _spec, _how in string.Formatter().parse(sentence) if name}


# --- the program ----------------------------------------------------------------------------------


def collect(package: Path) -> dict[Key, Message]:
    """Return all sentences of a package; raises `NotLiteral` naming file and line."""
    found: dict[Key, Message] = {}
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package.parent)
        module = ".".join(file.with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in _calls(tree):
            place = (module, file.as_posix(), call.lineno)
            for sentence, comment in _sentences(call, f"{file}, line {call.lineno}"):
                message = found.setdefault((sentence, comment), Message(sentence, comment))
                message.places.append(place)
                message.values |= _values(call)
                if _name(call) == "tr_later":
                    message.values |= _names_for_later(sentence)
    return found


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in SENTENCES_OF:
            yield node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _values(call: ast.Call) -> set[str]:
    given = {keyword.arg for keyword in call.keywords if keyword.arg} - {"comment"}
    return given | ({"count"} if _name(call) == "trn" else set())


def _names_for_later(sentence: str) -> set[str]:
    """Return the values that `tr_now` will be given, going by the sentence itself."""
    try:
        return names_in(sentence)
    except ValueError:
        return set()  # braces that are meant as they stand


def _sentences(call: ast.Call, where: str) -> Iterator[Key]:
    comment = next((word.value for word in call.keywords if word.arg == "comment"), None)
    words = "" if comment is None else _literal(comment, where)
    sentences = call.args[: SENTENCES_OF[_name(call)]]
    if len(sentences) < SENTENCES_OF[_name(call)]:
        raise NotLiteral(f"{where}: {_name(call)}() is not given its sentences one by one")
    for sentence in sentences:
        yield _literal(sentence, where), words


def _literal(node: ast.expr, where: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotLiteral(f"{where}: only a literal can be translated, not {ast.unparse(node)[:60]!r}")


# --- the files ------------------------------------------------------------------------------------


def read_file(path: Path) -> dict[Key, str]:
    """Return the translations of a file that are finished."""
    found: dict[Key, str] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - a file of ours
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") is None:
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = translation.text
    return found


def write_file(
    path: Path, language: str, messages: dict[Key, Message], translations: dict[Key, str]
) -> None:
    """Write all messages as Qt Linguist does, each under the first module that says it."""
    by_module: dict[str, list[Message]] = {}
    for message in messages.values():
        by_module.setdefault(message.places[0][0], []).append(message)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">',
    ]
    for module, said in sorted(by_module.items()):
        lines += ["<context>", f"    <name>{module}</name>"]
        for message in sorted(said, key=lambda each: each.places[0][2]):
            lines += _entry(message, translations.get((message.source, message.comment), ""))
        lines += ["</context>"]
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _entry(message: Message, translation: str) -> Iterator[str]:
    yield "    <message>"
    for _module, file, line in message.places:
        yield f'        <location filename="../../{file}" line="{line}"/>'
    yield f"        <source>{escape(message.source)}</source>"
    if message.comment:
        yield f"        <comment>{escape(message.comment)}</comment>"
    if translation:
        yield f"        <translation>{escape(translation)}</translation>"
    else:
        yield '        <translation type="unfinished"></translation>'
    yield "    </message>"


def update(folder: Path, messages: dict[Key, Message], languages: Sequence[str]) -> None:
    """Bring the files of a folder up to date, and begin those of further languages."""
    files = {path.stem.removeprefix("sfda_"): path for path in folder.glob("sfda_*.ts")}
    files |= {code: folder / f"sfda_{code}.ts" for code in languages}
    for code, path in sorted(files.items()):
        translations = read_file(path) if path.exists() else {}
        write_file(path, code, messages, translations)
        kept = sum(key in translations for key in messages)
        print(f"{path.name}: {kept} of {len(messages)} sentences are translated")


def check(path: Path, messages: dict[Key, Message]) -> list[str]:
    """Return what is wrong with a file, a line for each fault."""
    translations = read_file(path)
    faults = []
    for key, message in messages.items():
        _module, file, line = message.places[0]
        where = f"{path.name}: {file}, line {line}: {message.source!r}"
        translation = translations.get(key)
        if translation is None:
            faults.append(f"{where} is not translated")
        elif message.values and (fault := _wrong_names(message, translation)):
            faults.append(f"{where} is translated with {fault}")
    gone = [key for key in translations if key not in messages]
    return [*faults, *(f"{path.name}: the program no longer says {key[0]!r}" for key in gone)]


def _wrong_names(message: Message, translation: str) -> str:
    try:
        names = names_in(translation)
    except ValueError:
        return "braces that do not match"
    missing, invented = message.names() - names, names - message.values
    if names & (message.values - message.names()):
        missing = set()  # a value that the English has no use for stands for another
    if "count" in message.values:
        missing -= {"count"}  # "one note" needs no figure
    parts = [f"{{{name}}} left out" for name in sorted(missing)]
    return " and ".join([*parts, *(f"{{{name}}} invented" for name in sorted(invented))])


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; 0 where nothing is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("update", "check"))
    parser.add_argument("language", nargs="*", help="codes of languages to begin, such as de")
    parser.add_argument("--package", type=Path, default=ROOT / "sfda_desktop")
    parser.add_argument("--folder", type=Path, default=ROOT / "resources" / "translations")
    chosen = parser.parse_args(arguments)
    try:
        messages = collect(chosen.package)
    except NotLiteral as error:
        print(error)
        return 1
    if chosen.command == "update":
        update(chosen.folder, messages, chosen.language)
        return 0
    files = sorted(chosen.folder.glob("sfda_*.ts"))
    faults = [fault for path in files for fault in check(path, messages)]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(messages)} sentences, {len(files)} languages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
