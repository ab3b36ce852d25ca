"""What to know before a model leaves this computer."""

from __future__ import annotations

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
        return (
            "Nobody measured this model: there were no held-out notes with labels. It may be worse "
            "than the one you had."
        )
    if verdict == "worse":
        return "This model is worse than the one you had on the held-out notes. Keep that one."
    sentence = reports[-1].get("verdict_sentence", "Undecided: too few notes to tell.")
    return f"This model is not known to be better than the one you had. {sentence}"
