"""The three answers side by side, the final one for choosing a finding to change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sfda_desktop.desktop.review.answer_rows import answer_rows
from sfda_desktop.desktop.review.answers_delegate import AnswersDelegate
from sfda_desktop.desktop.review.answers_model import AnswerColumn, AnswersModel
from sfda_desktop.desktop.review.card_marks import final_origins
from sfda_desktop.desktop.review.wording import NOT_ASKED, NOT_YET, about_words
from sfda_desktop.domain.answers import Span
from sfda_desktop.domain.wording import tr, tr_now
from sfda_desktop.review import ReviewCard

_ABOUT_SHARE, _MODEL_SHARE = 0.24, 0.26
"""Of the width, where whole samples are labelled: how sure the model is takes the most words."""


class AnswersTable(QTableView):
    """Rows line up what belongs together; choosing a row chooses its final finding."""

    finding_chosen = Signal(object)  # Span

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("review_answers")
        self.setAccessibleName(tr("Model, suggestion and final answer"))
        self.answers = AnswersModel(self)
        self.setModel(self.answers)
        self._delegate = AnswersDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(AnswerColumn.ABOUT, QHeaderView.ResizeMode.Fixed)
        header.moveSection(AnswerColumn.ABOUT, 0)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._following = False

    def show_card(
        self,
        card: ReviewCard,
        labels: tuple[str, ...],
        *,
        asked: bool,
        blind: bool,
    ) -> None:
        """Show the answers of a card; `blind` hides those of the models."""
        suggested = None if card.suggestion is None else card.suggestion.answer
        about = about_words(card)
        rows = answer_rows(
            card.sample.text, card.base, suggested, card.draft, about=about, sure=_sure(card)
        )
        absent = {}
        if card.suggestion is None:
            absent[AnswerColumn.SUGGESTION] = tr_now(NOT_YET if asked else NOT_ASKED)
        if card.hidden:
            absent[AnswerColumn.SUGGESTION] = tr("Hidden until you decide")
        if card.base is None:
            absent[AnswerColumn.MODEL] = tr("The model was not asked")
        if card.draft is None:
            absent[AnswerColumn.FINAL] = tr("Choose a label")
        origins = final_origins(card)
        self._following = True
        self.answers.show_answers(rows, absent=absent, origins=origins, labels=labels)
        self._following = False
        self.setColumnHidden(AnswerColumn.ABOUT, not about)
        header = self.horizontalHeader()
        mode = QHeaderView.ResizeMode.Fixed if about else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(AnswerColumn.MODEL, mode)
        self.setColumnHidden(AnswerColumn.MODEL, blind)
        self.setColumnHidden(AnswerColumn.SUGGESTION, blind)
        self._share_width()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    def name_answers(self, first: str, second: str) -> None:
        """Name whose answers stand side by side; nothing means the model's and the suggestion."""
        self.answers.name_columns(first, second)

    def show_final(self, *, shown: bool) -> None:
        """Show the final answer, or only the two it is chosen from."""
        self.setColumnHidden(AnswerColumn.FINAL, not shown)

    def mark(self, span: Span | None) -> None:
        """Mark a finding of the final answer as the one that keys act on."""
        row = self.answers.row_of(span) if span is not None else None
        self._following = True
        try:
            if row is None:
                self.setCurrentIndex(QModelIndex())
                self.clearSelection()
            else:
                index = self.answers.index(row, AnswerColumn.FINAL)
                self.setCurrentIndex(index)
                self.scrollTo(index)
        finally:
            self._following = False

    def content_height(self) -> int:
        """Return the height that shows all rows, in pixels."""
        return self.height_of(self.answers.rowCount())

    def height_of(self, rows: int) -> int:
        """Return the height that shows so many rows, in pixels."""
        header = self.horizontalHeader().sizeHint().height()
        return header + rows * self.verticalHeader().defaultSectionSize() + 4

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows higher with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew, and keep the marked finding in view."""
        super().resizeEvent(event)
        self._share_width()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _share_width(self) -> None:
        header, width = self.horizontalHeader(), self.viewport().width()
        for column, share in (
            (AnswerColumn.ABOUT, _ABOUT_SHARE),
            (AnswerColumn.MODEL, _MODEL_SHARE),
        ):
            if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Fixed:
                header.resizeSection(column, round(width * share))

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._following or not current.isValid():
            return
        finding = self.answers.finding(current.row(), AnswerColumn.FINAL)
        if finding is not None and finding.span is not None:
            self.finding_chosen.emit(finding.span)


def _sure(card: ReviewCard) -> float | None:
    """Return how probable the model finds its label; token tasks say so of each span."""
    prediction = card.prediction
    if prediction is None or prediction.probabilities is None or prediction.answer != card.base:
        return None
    return prediction.confidences[0]
