"""The labels and what the target hospital tells its reviewers about them."""

from __future__ import annotations

from pathlib import Path

LABELS = {
    "Problem": "disease, symptom, injury, abnormal finding or complication, also when negated",
    "Treatment": "drug, operation, device, fluid or therapy; BRAND (GENERIC) is one; no dose",
    "Test": "laboratory value, imaging, culture, vital sign or diagnostic procedure; no result",
}

GUIDELINE = (Path(__file__).parent / "guideline.md").read_text(encoding="utf-8")
