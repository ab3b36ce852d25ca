"""UIMA XMI 2.0: a CAS a file with the type system beside it; offsets count UTF-16 units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import quoteattr

from sfda_desktop.corpora.formats.annotated import AnnotatedText
from sfda_desktop.corpora.formats.file_names import FileNames
from sfda_desktop.corpora.formats.utf16 import Utf16

TYPE_SYSTEM = "TypeSystem.xml"

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:tcas="http:///uima/tcas.ecore" xmlns:sfda="http:///org/sfda.ecore" xmi:version="2.0">\n'
    '  <cas:NULL xmi:id="0"/>\n'
)
_FEATURE = (
    "<featureDescription><name>{}</name><description>{}</description>"
    "<rangeTypeName>{}</rangeTypeName></featureDescription>"
)
_TYPES = {
    "Span": (
        ("label", "what the stretch is, or the role it plays", "uima.cas.String"),
        ("value", "what holds of it, such as Negated", "uima.cas.String"),
    ),
    "Relation": (
        ("label", "the relation from head to tail", "uima.cas.String"),
        ("head", "where it comes from", "org.sfda.Span"),
        ("tail", "where it goes", "org.sfda.Span"),
    ),
}


def write_xmi(folder: Path, texts: Iterable[AnnotatedText], *, with_text: bool = True) -> int:
    """Write a `.xmi` for each text and `TypeSystem.xml` into an empty folder.

    Without text the subject of analysis is named by `sofaURI` and not held. Returns how many texts
    had characters that XML cannot hold (a blank stands in their place).
    """
    names = FileNames()
    replaced = 0
    (folder / TYPE_SYSTEM).write_text(_type_system(), encoding="utf-8", newline="\n")
    for text in texts:
        file = folder / f"{names.path_for(text.id)}.xmi"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_document(text, with_text=with_text), encoding="utf-8", newline="\n")
        replaced += _NO_XML.search(text.text) is not None
    return replaced


def _document(text: AnnotatedText, *, with_text: bool) -> str:
    units = Utf16(text.text)
    whole = f'begin="0" end="{units.length}" language="x-unspecified"'
    parts = [_HEAD, f'  <tcas:DocumentAnnotation xmi:id="2" sofa="1" {whole}/>\n']
    first = 3
    for number, span in enumerate(text.spans, start=first):
        value = f" value={_attribute(span.attributes[0])}" if span.attributes else ""
        parts.append(
            f'  <sfda:Span xmi:id="{number}" sofa="1" begin="{units.units(span.start)}" '
            f'end="{units.units(span.end)}" label={_attribute(span.label)}{value}/>\n'
        )
    after = first + len(text.spans)
    for number, relation in enumerate(text.relations, start=after):
        ends = text.spans[relation.head], text.spans[relation.tail]
        begin, end = min(s.start for s in ends), max(s.end for s in ends)
        parts.append(
            f'  <sfda:Relation xmi:id="{number}" sofa="1" begin="{units.units(begin)}" '
            f'end="{units.units(end)}" label={_attribute(relation.label)} '
            f'head="{first + relation.head}" tail="{first + relation.tail}"/>\n'
        )
    members = " ".join(str(number) for number in range(2, after + len(text.relations)))
    held = (
        f"sofaString={_attribute(text.text)}"
        if with_text
        else f"sofaURI={_attribute(text.doc or text.id)}"
    )
    parts.append(
        '  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" '
        f"{held}/>\n"
        f'  <cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n'
    )
    return "".join(parts)


def _attribute(value: str) -> str:
    # Line ends and tabs are escaped too: a reader would make blanks of bare ones.
    return quoteattr(
        _NO_XML.sub(lambda bad: " " * (2 if bad[0] > "\uffff" else 1), value),
        {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"},
    )


def _type_system() -> str:
    types = "".join(
        f"    <typeDescription><name>org.sfda.{name}</name><description/>"
        "<supertypeName>uima.tcas.Annotation</supertypeName><features>"
        + "".join(_FEATURE.format(*feature) for feature in features)
        + "</features></typeDescription>\n"
        for name, features in _TYPES.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"  <name>SFDA Desktop</name>\n  <types>\n{types}  </types>\n</typeSystemDescription>\n"
    )
