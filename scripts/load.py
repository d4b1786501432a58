"""How scripts/bench and scripts/site put a server under load beside another one. Only the standard library, wrk and
nginx."""

import gzip
import os
import pathlib
import re
import statistics
import subprocess
import time

from house import free_port

# A load that names no browser would be taken for a robot, and its visits would not be counted.
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
TICK = os.sysconf("SC_CLK_TCK")


def wrk(url, seconds, connections=32, script=None, header=None):
    """Requests, seconds, p50 and p99 in milliseconds, and answers that were no success."""
    arguments = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "-H", f"User-Agent: {BROWSER}", url]
    arguments += ["-s", str(script)] if script else []
    arguments += ["-H", header] if header else []
    text = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    count, lasted = re.search(r"(\d+) requests in ([\d.]+)s", text).groups()
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    return {
        "requests": int(count), "seconds": float(lasted), "p50": milliseconds(text, "50%"),
        "p99": milliseconds(text, "99%"), "errors": (int(wrong.group(1)) if wrong else 0) + (sum(map(int, broken.groups())) if broken else 0),
    }


def milliseconds(text, which):
    value, unit = re.search(rf"{which}\s+([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def family_cpu(pid):
    """CPU seconds of a process and its children that still live."""
    pids, total = [pid], 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid or int(stat.parent.name) in pids:
            total += int(fields[11]) + int(fields[12])
    return total / TICK


def measured(url, pid, seconds, **options):
    before = family_cpu(pid)
    figures = wrk(url, seconds, **options)
    assert figures["errors"] == 0, f"{url} answered with errors"
    figures["cpu"] = (family_cpu(pid) - before) / figures["requests"] * 1e6
    figures["rate"] = figures["requests"] / figures["seconds"]
    return figures


class Nginx:
    """Serves the page's bytes as a file, and its gzip kept beside it."""

    def __init__(self, folder, page):
        self.port = free_port()
        folder.chmod(0o755)
        (folder / "page.html").write_bytes(page)
        (folder / "page.html.gz").write_bytes(gzip.compress(page, 6))
        user = "user root;" if os.geteuid() == 0 else ""
        temporary = "".join(f"{n}_temp_path {folder}/t;" for n in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"{user} worker_processes 2; daemon off; pid {folder}/pid; error_log {folder}/errors;\n"
            f"events {{ worker_connections 256; }}\n"
            f"http {{ access_log off; keepalive_requests 100000000; sendfile on; tcp_nopush on; gzip_static on;\n"
            f"{temporary} types {{ text/html html; }}\n"
            f"server {{ listen 127.0.0.1:{self.port}; root {folder}; }} }}\n")
        self.process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")])
        self.url = f"http://127.0.0.1:{self.port}/page.html"
        wait(self.url)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def wait(url):
    for _ in range(200):
        asked = subprocess.run(["curl", "-sf", "-o", "/dev/null", url])
        if asked.returncode == 0:
            return
        time.sleep(0.05)
    raise SystemExit(f"{url} does not answer")


def alternating(ours, theirs, seconds, rounds, header=None):
    """Both in turns, so that the machine's noise falls on both; the middle of each figure, and of each pair's ratio."""
    pairs = [(measured(*ours, seconds, header=header), measured(*theirs, seconds, header=header))
             for _ in range(rounds)]
    middle = lambda side, key: statistics.median(pair[side][key] for pair in pairs)  # noqa: E731
    keys = ("rate", "cpu", "p50", "p99")
    return {
        "gelt": {k: middle(0, k) for k in keys}, "nginx": {k: middle(1, k) for k in keys},
        "rate ratio": statistics.median(a["rate"] / b["rate"] for a, b in pairs),
        "cpu ratio": statistics.median(a["cpu"] / b["cpu"] for a, b in pairs),
    }
