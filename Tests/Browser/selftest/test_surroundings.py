"""What the checks see does not depend on whose machine it is."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent.parent

# What a page is drawn with, and what it can learn of the machine.
SEEN = """
from json import dumps
from checks.browser import opened_browser
from checks.surroundings import run

with opened_browser() as browser:
    browser.open("data:text/html,<meta charset=utf-8><span></span>")
    widths, around = browser.run('''
      const span = document.querySelector('span');
      span.textContent = 'Ủy ban nhân dân xã';
      const width = family => { span.style.fontFamily = family; return span.getBoundingClientRect().width };
      return [Object.fromEntries(arguments[0].map(family => [family, width(family)])),
              [innerWidth, innerHeight, devicePixelRatio, navigator.languages.join(),
               new Date(0).getTimezoneOffset(), matchMedia('(prefers-color-scheme: dark)').matches]];
    ''', ["DejaVu Sans", "Liberation Sans", "Liberation Serif", "system-ui", "sans-serif", "Arial", "Times New Roman"])
java = run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0].split()[1]
print(dumps([widths, around, java]))
"""

OTHER_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/liberation</dir></fontconfig>
"""


class Surroundings(unittest.TestCase):
    def seen(self, **changes: str) -> list:
        run = subprocess.run([sys.executable, "-c", SEEN], cwd=HERE, env=os.environ | changes,
                             capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        return json.loads(run.stdout)

    def test_another_machine(self):
        with tempfile.TemporaryDirectory() as home:
            fonts = Path(home, "fonts.conf")
            fonts.write_text(OTHER_FONTS)
            nobody = "http://127.0.0.1:9"
            there = self.seen(HOME=home, FONTCONFIG_FILE=str(fonts), LANG="vi_VN.UTF-8", LANGUAGE="vi",
                              TZ="America/New_York", http_proxy=nobody, JAVA_TOOL_OPTIONS="-Dx=y")
        here = self.seen()
        self.assertEqual(there, here)
        widths, (*_, offset, dark), java = here
        self.assertEqual((offset, dark, java), (-8 * 60, False, "version"))  # Sài Gòn in 1970
        for family, font in [("system-ui", "DejaVu Sans"), ("sans-serif", "Liberation Sans"),
                             ("Arial", "Liberation Sans"), ("Times New Roman", "Liberation Serif")]:
            self.assertEqual(widths[family], widths[font], family)
        self.assertEqual(len({widths[font] for font in ("DejaVu Sans", "Liberation Sans", "Liberation Serif")}), 3)
