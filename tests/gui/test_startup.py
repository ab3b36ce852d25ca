from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROBE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sfda_desktop.desktop import app as application, main

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "main_window")
    heavy = sorted({"torch", "transformers", "llama_cpp", "numpy"} & set(sys.modules))
    print("shown", window.isVisible(), "heavy", heavy)
    window.close()
    QApplication.quit()

application.AFTER_PAINT = 60_000
make = application.make_window
def make_window(*arguments):
    window = make(*arguments)
    QTimer.singleShot(0, look)
    return window
application.make_window = make_window
sys.exit(main.main([]))
"""


def test_the_window_shows_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "shown True heavy []", done.stderr
    assert done.returncode == 0


def test_the_offline_switches_are_set_by_the_entry_point(tmp_path: Path) -> None:
    probe = (
        "import os, sys\n"
        "from sfda_desktop.desktop import main\n"
        "try:\n    main.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(os.environ['HF_HUB_OFFLINE'], 'PySide6' in sys.modules)\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", probe],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip().endswith("1 False")
