"""Below the note, where it is asked about pairs: all pairs of its sentence, folded or not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import KeptFold, column
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.review.pairs_reading import Pairs, read_pairs
from sfda_desktop.desktop.review.pairs_table import PairsTable
from sfda_desktop.domain.wording import tr, trn
from sfda_desktop.review import ReviewCard, pair_rows, pairs_of

_ROOMY = 720  # pixels of the workbench; below, the note needs the room until somebody says else
_MOST = 0.22
"""The share of the workbench's height that the table may take."""


class PairsPanel(QWidget):
    """Follows the note on the screen; what the models say of the other pairs is read aside."""

    chosen = Signal(str)  # sample id of the pair to go to
    left = Signal()  # back to the note

    def __init__(self) -> None:
        """Start without a note."""
        super().__init__()
        self._controller: ProjectController | None = None
        self._material: ReviewMaterial | None = None
        self._card: ReviewCard | None = None
        self._pairs = Pairs()
        self.table = PairsTable()
        self.fold = KeptFold(tr("Pairs of the sentence"), "review_pairs_fold", column(self.table))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)
        self.table.chosen.connect(self.chosen)
        self.table.left.connect(self.left)
        self.hide()

    def attach(self, controller: ProjectController) -> None:
        """Take the controller, once."""
        self._controller = controller

    def show_keys(self, keys: KeyMap) -> None:
        """Show the key that leads here."""
        tip, cap = verb_words(Verb.PAIRS), keys.cap(Verb.PAIRS)
        self.fold.toggle.setToolTip(f"{tip} ({cap})" if cap else tip)

    def follow(self, material: ReviewMaterial | None, card: ReviewCard | None) -> None:
        """Show the pairs of a note's sentence; nothing where a note is no pair, or the only one.

        Within a sentence only what was decided is looked at anew.
        """
        known = card is not None and material is self._material and self._pairs.has(card.sample.id)
        self._material, self._card = material, card
        if card is None or len(card.sample.marks) != 2:
            self._pairs = Pairs()
        elif not known:
            self._pairs = Pairs(pairs_of(card.sample, card.before, card.after))
            self.read_again()
        self._show()

    def read_again(self) -> None:
        """Read the pairs, and what the models say of them now."""
        material, card, controller = self._material, self._card, self._controller
        if material is None or card is None or not self._pairs.samples:
            return
        if controller is None or controller.project is None:
            return
        chosen = material.session.chosen if material.session is not None else ()
        controller.look(
            lambda project: read_pairs(
                project,
                card.sample,
                blind=material.held_out,
                run_id=material.run_id,
                chosen=chosen,
            ),
            self._take,
        )

    def _take(self, pairs: Pairs) -> None:
        if self._card is not None and pairs.has(self._card.sample.id):
            self._pairs = pairs
            self._show()

    def fit_into(self, height: int) -> None:
        """Take no more than a share of so many pixels, and none unasked where they are few."""
        self.fold.suppose(is_open=height >= _ROOMY)
        self.table.let_grow(round(height * _MOST))

    @Slot()
    def enter(self) -> None:
        """Open the table and lead into it; whoever is in it already closes it."""
        if self.isHidden():
            return
        if self.table.hasFocus():
            self.fold.choose(is_open=False)
            self.left.emit()
            return
        self.fold.choose(is_open=True)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        material = self._material
        self.setVisible(len(self._pairs.samples) > 1)  # one alone is the note itself
        if material is None or material.session is None or not self._pairs.samples:
            return
        rows = pair_rows(material.session, self._pairs.samples, self._pairs.said)
        self.fold.name(
            trn("{count} pair in this sentence", "{count} pairs in this sentence", len(rows))
        )
        self.table.show_pairs(rows, blind=material.held_out)
