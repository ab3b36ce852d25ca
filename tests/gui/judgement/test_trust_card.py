from __future__ import annotations

from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.report.contents import ReportContents
from sfda_desktop.desktop.report.document import report_html
from sfda_desktop.desktop.report.trust_card import TrustCard
from sfda_desktop.evaluation.leading import Leading
from tests.gui.report.reports import report

TRUST = {
    "origins": {"review": 440},
    "held_out_changed": 1,
    "leading": Leading(400, 390, 40, 20).to_json(),
}


def test_the_card_shows_what_the_report_says(qtbot: QtBot) -> None:
    card = TrustCard()
    qtbot.addWidget(card)
    card.show_report(report("better") | {"trust": TRUST})
    assert card.isVisible()
    assert "leads towards it" in card.leading.text()
    assert card.table.cells()[1:] == [
        ["shown", "400", "98\u00a0%"],
        ["hidden until the decision", "40", "50\u00a0%"],
    ]
    assert card.held_out.isVisible()
    assert not card.second.isVisible()
    card.show_report(report("better"))
    assert not card.isVisible()


def test_the_document_says_the_same() -> None:
    made = report("better") | {"trust": TRUST}
    html = report_html(ReportContents(report=made), project="Ward 3", with_text=False)
    assert "How far the decisions can be trusted" in html
    assert "hidden until the decision" in html
