from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.sentences import MAX_SENTENCE, sentences_of


def cut(text: str, language: str | None = None) -> list[str]:
    return [text[start:end] for start, end in sentences_of(text, language)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Seen by Dr. Smith. No.3 drain out.", ["Seen by Dr. Smith.", "No.3 drain out."]),
        ("ASA 1.5 mg q.d. and heparin b.i.d. given.", None),
        ("Hx. of M.I. in 2019, approx. 3 hrs. after dinner.", None),
        ("Temp. 38.5 C, wt. 70 kg vs. 72 kg.", None),
        ("He is s/p CABG. Denies SOB? Yes!", ["He is s/p CABG.", "Denies SOB?", "Yes!"]),
        (
            "Worse pain ?DKA, ?sepsis. Chem 7; c-scope ?COPD flare.",
            ["Worse pain ?DKA, ?sepsis.", "Chem 7; c-scope ?COPD flare."],
        ),
        ("Any pain ? None. Any cough?None.", ["Any pain ?", "None.", "Any cough?", "None."]),
        ("  He said 😀. She left.  ", ["He said 😀.", "She left."]),
        ("2. Lasix 40 mg. 3. K-Dur 20 mEq.", ["2. Lasix 40 mg.", "3. K-Dur 20 mEq."]),
        (
            "患者は「痛い。帰りたい。」と述べた。翌日退院。",
            ["患者は「痛い。帰りたい。」と述べた。", "翌日退院。"],
        ),
        (
            "既往歴なし（2010年〜。内服中）。No.3を抜去！",
            ["既往歴なし（2010年〜。内服中）。", "No.3を抜去！"],
        ),
        (
            "体温38.5℃。ASA 1.5mg投与｡経過良好か？",
            ["体温38.5℃。", "ASA 1.5mg投与｡", "経過良好か？"],
        ),
    ],
)
def test_sentences_within_a_line(text: str, sentences: list[str] | None) -> None:
    assert cut(text) == (sentences or [text])


def test_wrapped_lines_are_one_sentence_with_its_line_end() -> None:
    text = (
        "The patient is a 65-year-old man who was seen by Dr. Smith for chest\n"
        "pain. He was given aspirin 325 mg by mouth in the emergency room, and\n"
        "Metoprolol was started the next day.\n"
    )
    first, second = cut(text)
    assert first.endswith("for chest\npain.")
    assert second.startswith("He was given")
    assert second.endswith("room, and\nMetoprolol was started the next day.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_headers_lists_and_short_lines_end_a_sentence(end: str) -> None:
    lines = [
        "DISCHARGE SUMMARY",
        "PAST MEDICAL HISTORY:",
        "1. Diabetes mellitus with a long list of complications that fills the line, e.g.",
        "2) s/p CABG x3",
        "- Hx. of M.I. in 2019, treated with a stent in the left anterior descending artery",
        "- HTN",
        "(a) cough",
        "* fever",
        "• chills",
        "Tobacco: no, Alcohol: no, and this line is as long as the widest of its paragraph",
        "Temp: 38.5",
        "Aspirin 81 mg daily",
        "Lasix 40 mg daily",
        "no fever",
        "LABS",
        "wbc 12.3",
        "【現病歴】",
        "3日前から発熱",
        "1）高血圧",
        "②糖尿病",
        "主訴：頭痛",
        "・発熱",
    ]
    assert cut(end.join(lines)) == lines


@pytest.mark.parametrize(
    "header",
    [
        "HISTORY OF THE PRESENT ILLNESS AND OF EARLIER ONES 1-3",
        "What the patient and both of her daughters reported on admission:",
    ],
)
def test_a_long_header_is_not_wrapped_text(header: str) -> None:
    prose = "fever since Monday, for which she was given the drug that her sister had left"
    assert cut(f"{header}\n{prose}") == [header, prose]


def test_the_segmenter_sees_blanks_for_all_white_space(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def listen(language: str, text: str) -> list[dict[str, int]]:
        seen.append(text)
        return []

    monkeypatch.setattr("sentencex.get_sentence_boundaries", listen)
    wide = "x" * 60
    cut(f"{wide}\tA\u3000b\u00a0c\r\n{wide} d\u2002e")
    assert seen == [f"{wide} A b c  {wide} d e"]


def test_japanese_wrapped_at_forty_columns_is_one_sentence() -> None:
    wrapped = (
        "近医を受診し、ロキソプロフェン六十ミリグラムを処方\n"
        "されたが改善せず、当院救急外来を受診した。"
    )
    assert cut(wrapped + "翌日入院。") == [wrapped, "翌日入院。"]


def test_a_time_or_a_number_at_a_line_start_is_no_header_or_list() -> None:
    text = (
        "The patient was given the first dose of the antibiotic in the emergency room at\n"
        "10:30 and the second dose was given on the ward four hours after that, which is\n"
        "1.5 mg more than planned."
    )
    assert cut(text) == [text]


def test_blank_lines_and_page_breaks_end_a_sentence() -> None:
    assert cut("no chest pain\n \nno dyspnoea\fNo rash") == [
        "no chest pain",
        "no dyspnoea",
        "No rash",
    ]


def test_rules_and_blanks_are_no_sentences() -> None:
    assert cut("-----\n***\n\n   \n") == []
    assert cut("") == []
    assert cut("=====\nWBC 12\n=====") == ["WBC 12"]


def test_another_language_may_be_named() -> None:
    text = "Der Pat. kam z.B. wegen Fieber. Entlassung am 3. Mai."
    assert cut(text, "de") == ["Der Pat. kam z.B. wegen Fieber.", "Entlassung am 3. Mai."]


def test_what_has_no_full_stop_is_cut_between_words() -> None:
    text = "aspirin, " * 1000
    pieces = cut(text)
    assert all(len(piece) <= MAX_SENTENCE for piece in pieces)
    assert all(piece.startswith("aspirin") and piece.endswith("aspirin,") for piece in pieces)
    assert "".join(pieces).count("aspirin") == 1000
    assert [len(piece) for piece in cut("x" * 2500)] == [1000, 1000, 500]
    assert "e\u0301" in cut("x" * 999 + "e\u0301" + "x")[1]


def test_a_panic_of_the_segmenter_costs_no_note(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panic(language: str, text: str) -> list[dict[str, int]]:
        raise PanicException

    monkeypatch.setattr("sentencex.get_sentence_boundaries", panic)
    assert cut("One. Two.\n\nThree.") == ["One. Two.", "Three."]

    def interrupt(language: str, text: str) -> list[dict[str, int]]:
        raise KeyboardInterrupt

    monkeypatch.setattr("sentencex.get_sentence_boundaries", interrupt)
    with pytest.raises(KeyboardInterrupt):
        cut("One.")


ALPHABET = "aB .。.!?1)(“\"「」😀é\u0301病のと-•*:;,'\u2028\x85\x0b\n\r\t\x00"


@given(st.text(ALPHABET) | st.text())
def test_sentences_are_in_order_and_lose_no_letter(text: str) -> None:
    stretches = sentences_of(text)
    last = 0
    for start, end in stretches:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end
    kept = "".join(text[start:end] for start, end in stretches)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
