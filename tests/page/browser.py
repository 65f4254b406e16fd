# SPDX-License-Identifier: MIT
"""Chromium without a window, driven through ChromeDriver's protocol (W3C WebDriver) by the standard library alone."""
import base64
import contextlib
import json
import re
import shutil
import subprocess
import urllib.error
import urllib.request

PROGRAMS = ("chromium", "chromedriver")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the protocol's key of an element's id
ENTER, SPACE = "\ue007", " "
# Nothing that looks for a network; the only page it opens is ours.
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage")


def missing():
    """The programs that are not installed."""
    return [name for name in PROGRAMS if not shutil.which(name)]


class Browser:
    def __init__(self, port):
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self.base = f"http://127.0.0.1:{port}"
        asked = {"browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
                 "goog:chromeOptions": {"args": list(FLAGS), "binary": shutil.which("chromium")}}
        made = self.call("POST", "/session", {"capabilities": {"alwaysMatch": asked}})
        self.base += f"/session/{made['sessionId']}"

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with self.opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from error

    def open(self, path):
        self.call("POST", "/url", {"url": path.as_uri()})

    def run(self, script, *arguments):
        """What a function body returns."""
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def size(self, width, height):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def element(self, selector):
        return self.call("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def keys(self, selector, text):
        """Types into an element, which takes the focus."""
        self.call("POST", f"/element/{self.element(selector)}/value", {"text": text})

    def click(self, selector):
        self.call("POST", f"/element/{self.element(selector)}/click", {})

    def shoot(self, path):
        path.write_bytes(base64.b64decode(self.call("GET", "/screenshot")))

    def printed(self):
        """The page as PDF, on the paper that its style names."""
        return base64.b64decode(self.devtools("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def complaints(self):
        """What stands on the console since the last call."""
        return [entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"})]


@contextlib.contextmanager
def browser():
    driver = subprocess.Popen([shutil.which("chromedriver"), "--port=0"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    try:
        port = next(found[1] for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line)))
        one = Browser(port)
        try:
            yield one
        finally:
            one.call("DELETE", "")
    finally:
        driver.terminate()
        driver.wait()
