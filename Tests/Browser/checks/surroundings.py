"""What every program that the checks start finds around it: the same on every machine, whatever its fonts, language,
time zone, proxies and settings of its user."""

import os
import subprocess
from pathlib import Path
from typing import Any

FONTS = Path(__file__).resolve().parent.parent / "fonts.conf"

# All of it, not additions: what is not named here, the programs do not see.
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", os.defpath),
    "LC_ALL": "C.UTF-8",
    "TZ": "Asia/Ho_Chi_Minh",
    "FONTCONFIG_FILE": str(FONTS),
}


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess:
    """`subprocess.run` in these surroundings; with `text`, what goes in and comes out is UTF-8."""
    if options.pop("text", False):
        options["encoding"] = "utf-8"
    return subprocess.run(command, env=ENVIRONMENT, **options)
