"""What to know before a model leaves this computer."""

from __future__ import annotations

from sfda_desktop.domain.wording import tr, trn
from sfda_desktop.project import Model, Project


def export_warning(project: Project, model: Model) -> str | None:
    """Return a sentence where nothing says that an adapted model is better than its source.

    The newest report on the model counts; `None` where that says it is better.
    """
    reports = [each.report for each in project.reports() if each.report.get("model_id") == model.id]
    verdict = reports[-1].get("verdict") if reports else None
    if verdict == "better":
        return None
    if verdict is None:
        return tr(
            "Nobody measured this model: there were no held-out notes with labels. It may be worse "
            "than the one you had."
        )
    if verdict == "worse":
        return tr("This model is worse than the one you had on the held-out notes. Keep that one.")
    more = reports[-1].get("more_notes")
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
