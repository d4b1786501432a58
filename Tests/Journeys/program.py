"""The program under test: found, started, asked whether it is ready, and stopped as an operator would."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def executable() -> Path:
    """The program at GELT_PROGRAM, or what the last build left behind. Nothing is built here."""
    named = os.environ.get("GELT_PROGRAM")
    if named:
        return Path(named)
    for place in (".build/debug/gelt", ".build/release/gelt"):
        if (ROOT / place).exists():
            return ROOT / place
    raise FileNotFoundError("no program to test: run `make build`, or say where it is with GELT_PROGRAM")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def gelt(*words, expected=0) -> subprocess.CompletedProcess:
    """Runs a command to its end."""
    done = subprocess.run([executable(), *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == expected, f"gelt {words} gave {done.returncode}: {done.stderr}"
    return done


class Program:
    """A running `gelt demo` or `gelt serve`."""

    def __init__(self, command: str, data: Path, *options: str):
        self.data = data
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.words_file = open(data.parent / f"{command}-{self.port}.log", "w+")
        self.process = subprocess.Popen(
            [executable(), command, "--data", data, "--port", str(self.port), "--access-log", "/dev/null", *options],
            cwd=ROOT, stdout=self.words_file, stderr=subprocess.STDOUT)
        self._wait_until_ready()

    def _wait_until_ready(self, seconds=120):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"the program ended before it was ready:\n{self.words()}"
            try:
                if urllib.request.urlopen(self.address + "/readyz", timeout=2).status == 200:
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise AssertionError(f"not ready after {seconds} s:\n{self.words()}")

    def words(self) -> str:
        """What the program has said so far."""
        self.words_file.flush()
        return Path(self.words_file.name).read_text()

    def stop(self):
        """SIGTERM must end it cleanly, and soon."""
        self.process.terminate()
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"did not stop within 30 s of SIGTERM:\n{self.words()}")
        finally:
            self.words_file.close()
        assert code == 0, f"SIGTERM ended it with {code}"

    def get(self, path: str, **headers):
        """One plain GET: status, headers and body as they came, without following redirections."""
        return self._answer(urllib.request.Request(self.address + path, headers=headers))

    def post(self, path: str, fields: dict, **headers):
        """One plain POST of a form."""
        body = urllib.parse.urlencode(fields).encode()
        return self._answer(urllib.request.Request(self.address + path, data=body, headers=headers))

    def _answer(self, request):
        try:
            answer = _opener.open(request, timeout=20)
        except urllib.error.HTTPError as refused:
            answer = refused
        return answer.status, answer.headers, answer.read()


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(_NoRedirection)


def chromium() -> str:
    found = shutil.which("chromium")
    assert found, "chromium is missing: apt-get install chromium"
    return found
