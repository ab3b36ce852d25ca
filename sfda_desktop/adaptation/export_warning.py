"""What to know before a model leaves this computer."""

from __future__ import annotations

from sfda_desktop.adaptation.undecided import Undecided, why_undecided
from sfda_desktop.domain.wording import tr, trn
from sfda_desktop.project import Model, Project


def export_warning(project: Project, model: Model) -> str | None:
    """Return a sentence where nothing says that an adapted model is better than its source.

    The newest report on the model counts; `None` where that says it is better.
    """
    reports = [each.report for each in project.reports() if each.report.get("model_id") == model.id]
    report = reports[-1] if reports else {}
    verdict, undecided = report.get("verdict"), why_undecided(report)
    if verdict == "better":
        return None
    if undecided is Undecided.WENT_BACK:
        return tr(
            "This model answers as the one you had: nothing of what it learned was kept (anchor "
            "0), and nothing is gained by exporting it. Review more notes, then adapt again."
        )
    if verdict is None:
        return tr(
            "Nobody measured this model: there were no held-out notes with labels. It may be worse "
            "than the one you had."
        )
    if verdict == "worse":
        return tr("This model is worse than the one you had on the held-out notes. Keep that one.")
    if undecided is Undecided.ALIKE:
        return tr(
            "This model is not known to be better than the one you had: on the held-out notes the "
            "two score nearly the same."
        )
    more = report.get("more_notes")
    if isinstance(more, int):
        return trn(
            "This model is not known to be better than the one you had: about {count} more "
            "held-out note would tell.",
            "This model is not known to be better than the one you had: about {count} more "
            "held-out notes would tell.",
            more,
        )
    return tr(
        "This model is not known to be better than the one you had: there are too few held-out "
        "notes to tell."
    )
