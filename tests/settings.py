"""The settings of the tests: those of an installation in a temporary folder, never the one that lies in ./data.

pytest-django loads settings before it loads any conftest.py, so the environment is set here, where they are read.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# In memory where there is such a folder: tests that need a real disk (durability, crashes) make their own.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
FOLDER = Path(tempfile.mkdtemp(prefix="undersigned-tests-", dir=MEMORY))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
for name in ("UNDERSIGNED_DEMO", "UNDERSIGNED_LEDGER_KEY", "UNDERSIGNED_LEDGER_MARK"):
    os.environ.pop(name, None)
os.environ.update(
    UNDERSIGNED_SECRET="a secret that only the tests know, and long enough to be one",
    UNDERSIGNED_ORIGIN="http://localhost",
    UNDERSIGNED_DATA=str(FOLDER),
    UNDERSIGNED_SMTP="smtp+plain://127.0.0.1:1",
    UNDERSIGNED_MAIL_FROM="letters@greatrivers.example",
    DJANGO_SETTINGS_MODULE="undersigned.config.settings",  # for the commands that tests start
)
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's sync API runs a loop in the test's thread

from undersigned.config.settings import *  # noqa: E402, F403

# A command that a test runs sets logging up again while that test's standard error is caught. A handler that kept that
# stream would write to a closed one ever after; this one, of Python's last resort, asks for the stream of the moment.
LOGGING["handlers"]["console"]["class"] = "logging._StderrHandler"  # type: ignore[index]  # noqa: F405
# Its server is a part of these tests, not of the product; what it notes of each line of SMTP tells nobody anything.
LOGGING["loggers"] = {**LOGGING.get("loggers", {}), "mail.log": {"level": "WARNING"}}  # noqa: F405
