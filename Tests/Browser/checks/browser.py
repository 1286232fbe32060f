"""Headless Chromium: the few things the checks ask of it, by their names."""

import base64
import json
import os
import shutil
import tempfile
from contextlib import contextmanager
from typing import Any, Iterator

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from .surroundings import ENVIRONMENT

PHONE, DESKTOP = 320, 1280
PATIENCE = 300  # seconds for a script: a busy machine is slow, not broken

ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",  # containers seldom allow the sandbox; nothing but the site's own pages is opened
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    "--window-size=800,600",
    "--force-device-scale-factor=1",
    "--force-color-profile=srgb",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no network but loopback
]

# Selenium would ask a proxy of the user's for the driver, which is on this machine.
os.environ["no_proxy"] = "*"

# Available to every script: a short way to say which element is meant, and the text of an
# element that can be seen (innerText alone gives the whole text of an element that is not shown).
HELPERS = """
const visibleText = element => element && element.checkVisibility() ? element.innerText.trim() : '';
const nameOf = element => {
  let name = element.localName;
  if (element.id) return name + '#' + element.id;
  if (element.classList.length) name += '.' + [...element.classList].join('.');
  const text = (element.innerText || element.getAttribute('aria-label') || '').trim().replace(/\\s+/g, ' ');
  return text ? `${name} “${text.length > 40 ? text.slice(0, 40) + '…' : text}”` : name;
};
"""


class Browser:
    def __init__(self, driver: webdriver.Chrome):
        self._driver = driver

    def command(self, name: str, **parameters: Any) -> dict:
        """A command of the DevTools protocol."""
        return self._driver.execute_cdp_cmd(name, parameters)

    def open(self, url: str) -> None:
        self._driver.get(url)

    def run(self, script: str, *arguments: Any) -> Any:
        return self._driver.execute_script(HELPERS + script, *arguments)

    def run_async(self, script: str, *arguments: Any) -> Any:
        """`script` gets a function `done` to call with its result."""
        return self._driver.execute_async_script("const done = arguments[arguments.length - 1];" + script, *arguments)

    def width(self, pixels: int) -> None:
        phone = pixels < 600
        self.command("Emulation.setDeviceMetricsOverride", width=pixels, height=844 if phone else 900,
                     deviceScaleFactor=1, mobile=phone)

    def appearance(self, scheme: str = "light", media: str = "") -> None:
        """`scheme` is light or dark, `media` print or nothing."""
        self.command("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ])

    def scripting(self, enabled: bool) -> None:
        self.command("Emulation.setScriptExecutionDisabled", value=not enabled)

    def pdf(self) -> bytes:
        """The page as printed, on the paper its styles ask for."""
        printed = self.command("Page.printToPDF", preferCSSPageSize=True, displayHeaderFooter=False)
        return base64.b64decode(printed["data"])

    def press(self, key: str, code: int) -> None:
        for kind in ("rawKeyDown", "keyUp"):
            self.command("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def complaints(self) -> list[str]:
        """What went to the console as an error since the last call: script errors, refused styles, missing files."""
        return [entry["message"] for entry in self._driver.get_log("browser") if entry["level"] == "SEVERE"]

    def requests(self) -> list[str]:
        """The addresses asked for since the last call."""
        messages = (json.loads(entry["message"])["message"] for entry in self._driver.get_log("performance"))
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"]


@contextmanager
def opened_browser() -> Iterator[Browser]:
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not chromedriver:
        raise RuntimeError("chromium and chromedriver are not installed: run Tests/Browser/setup.sh")
    options = Options()
    options.binary_location = chromium
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    for argument in ARGUMENTS:
        options.add_argument(argument)
    # A home of its own: Chromium leaves files behind, and settings of the user's are none of its business.
    with tempfile.TemporaryDirectory(prefix="checks-", ignore_cleanup_errors=True) as scratch:
        service = Service(chromedriver, env=ENVIRONMENT | {"HOME": scratch, "TMPDIR": scratch})
        driver = webdriver.Chrome(options=options, service=service)
        try:
            driver.set_script_timeout(PATIENCE)
            driver.command_executor.client_config.timeout = 2 * PATIENCE
            yield Browser(driver)
        finally:
            driver.quit()
