"""What scripts/crash, scripts/durability and scripts/bench share: a program to start, a person to enter as, and the
same questions to both engines. Only the standard library."""

import contextlib
import hashlib
import html
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "Data"
OFFICE = "/oficina/chitaga-nortedesantander/plan"
PUBLIC = "/chitaga-nortedesantander/plan"


def program():
    """The newest program that was built; GELT names another."""
    if os.environ.get("GELT"):
        return os.environ["GELT"]
    built = [p for p in (ROOT / ".build/release/gelt", ROOT / ".build/debug/gelt") if p.exists()]
    if not built:
        raise SystemExit("No program yet: make build")
    return str(max(built, key=lambda p: p.stat().st_mtime))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def scratch(name):
    folder = tempfile.mkdtemp(prefix=f"gelt-{name}-")
    try:
        yield pathlib.Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Gelt:
    """A serving program that can be killed and started again on the same data."""

    def __init__(self, options, command="demo"):
        self.port = free_port()
        self.arguments = [program(), command, *options, "--port", str(self.port), "--share", str(DATA),
                          "--access-log", "/dev/null"]
        self.process = None

    def start(self, patience=60):
        began = time.monotonic()
        self.process = subprocess.Popen(self.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.monotonic() - began < patience:
            if self.process.poll() is not None:
                raise SystemExit(f"The program ended with {self.process.returncode}: {' '.join(self.arguments)}")
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.get("/readyz").status == 200:
                    return time.monotonic() - began
            time.sleep(0.002)
        raise SystemExit("The program did not become ready")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)

    def get(self, path, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer

    def cpu(self):
        """Seconds of CPU the process has used."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self, name="VmRSS"):
        """Megabytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{name}:\s+(\d+)", status).group(1)) / 1024


class Visitor:
    """A browser without the browser: cookies and forms over one connection."""

    def __init__(self, port, cookies=None):
        self.port, self.cookies, self.connection = port, dict(cookies or {}), None

    def ask(self, method, path, fields=None):
        body = urllib.parse.urlencode(fields) if fields is not None else None
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            answer.text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None


class Editor:
    """Somebody of the demonstration who may edit the open draft, and where its doubts are settled."""

    def __init__(self, port):
        listing = Visitor(port).ask("GET", "/demostracion").text
        for person in re.findall(r'name="persona" value="([^"]+)"', listing):
            visitor = Visitor(port)
            field, proof = self.proof(visitor.ask("GET", "/demostracion").text)
            visitor.ask("POST", "/demostracion/entrada", {field: proof, "persona": person})
            page = visitor.ask("GET", OFFICE)
            if page.status == 200 and OFFICE + "/documentos" in page.text:
                break
        else:
            raise SystemExit("Nobody of the demonstration may edit the plan")
        drafts = [d for d in re.findall(OFFICE + r"/borradores/(\w+)", page.text)]
        for draft in drafts:
            form = visitor.ask("GET", f"{OFFICE}/borradores/{draft}").text
            if "/borradores/duda/" in form:
                break
        else:
            raise SystemExit("No draft with open doubts in the demonstration")
        self.field, self.value = self.proof(form)
        self.cookies, self.draft = visitor.cookies, draft

    @staticmethod
    def proof(page):
        field, value = re.search(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page).groups()
        return field, html.unescape(value)

    def settle(self, visitor, number):
        """One durable change; its number stands in the audit entry, so that it can be counted afterwards."""
        path = f"{OFFICE}/borradores/duda/{self.draft}/{number}"
        answer = visitor.ask("POST", path, {self.field: self.value})
        return answer.status == 303 and "#dudas" in (answer.getheader("Location") or "")


def mayors(engine, codes):
    """A legal representative of each entity who has entered already: code → cookies. Written beside the program while it
    rests, because a thousand people with a telephone each cannot be played."""
    now, cookies, rows = int(time.time() * 1000), {}, {"account": [], "account_grant": [], "account_session": []}
    for code in codes:
        secret = f"sesion-de-medida-{code}-{os.urandom(12).hex()}"
        digest, who = hashlib.sha256(secret.encode()).hexdigest(), f"medida-{code}"
        rows["account"].append(
            f"('{who}', 'medida-{code}@ejemplo.example', 'Persona de medida', '{who}', '{who}', 'NOT-A-HASH', "
            f"'JBSWY3DPEHPK3PXP', {now})")
        rows["account_grant"].append(
            f"('grant-{who}', '{who}', 'representante-legal', '{code}', '[medida]', {now})")
        rows["account_session"].append(
            f"('{digest}', 'session-{who}', '{who}', 'medida', {now}, {now}, {now + 8 * 3600 * 1000}, 1)")
        cookies[code] = {"gelt_sesion": secret}
    columns = {
        "account": "id, email, name, search_key, sort_key, password_hash, totp_secret, created_at",
        "account_grant": "id, account_id, role, entity_code, granted_by, granted_at",
        "account_session": "digest, id, account_id, device, created_at, last_seen_at, expires_at, second_step"}
    for table, values in rows.items():
        for start in range(0, len(values), 200):
            engine.run(f"INSERT INTO {table} ({columns[table]}) VALUES " + ", ".join(values[start:start + 200]))
    return cookies


class SQLiteEngine:
    name = "SQLite"

    def __init__(self, folder):
        self.folder = folder
        self.options = ["--data", str(folder / "data")]

    def prepare(self):
        pass

    def rows(self, sql):
        with contextlib.closing(sqlite3.connect(self.folder / "data/gelt.sqlite", timeout=10)) as connection:
            return [tuple(str(value) for value in row) for row in connection.execute(sql)]

    def run(self, sql):
        with contextlib.closing(sqlite3.connect(self.folder / "data/gelt.sqlite", timeout=10)) as connection:
            connection.execute(sql)
            connection.commit()

    def crash(self):
        """The engine lives inside of the program: there is nothing else to kill."""

    def stop(self):
        pass


class PostgresEngine:
    """A throwaway PostgreSQL, started as a child of ours so that a killed one leaves no process that looks alive."""

    name = "PostgreSQL"

    def __init__(self, folder):
        self.folder = folder
        found = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True)
        if found.returncode != 0 or not pathlib.Path(found.stdout.strip(), "initdb").exists():
            raise SystemExit("PostgreSQL is missing: apt-get install postgresql-15 libpq-dev")
        self.programs = pathlib.Path(found.stdout.strip())
        self.unprivileged = []
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody", "nogroup")
            self.unprivileged = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        self.owner = f"postgresql:///postgres?host={folder}&user=postgres"
        self.options = ["--data", str(folder / "unused"),
                        "--database", f"postgresql:///postgres?host={folder}&user=gelt_app"]
        self.server = None

    def prepare(self):
        initdb = [*self.unprivileged, self.programs / "initdb", "-D", self.folder / "data", "-U", "postgres", "-A",
                  "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)
        self.start()
        migrate = [program(), "migrate", "--database-owner", self.owner, "--share", str(DATA)]
        subprocess.run(migrate, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.rows("ALTER ROLE gelt_app LOGIN")

    def start(self):
        for _ in range(50):
            self.server = subprocess.Popen(
                [*self.unprivileged, self.programs / "postgres", "-D", self.folder / "data", "-k", self.folder,
                 "-c", "listen_addresses=", "-c", "max_connections=100"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder)
            for _ in range(300):
                asked = subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder, "-U", "postgres"])
                if asked.returncode == 0:
                    return
                if self.server.poll() is not None:
                    break  # backends of the killed one still hold the shared memory
                time.sleep(0.05)
            time.sleep(0.2)
        raise SystemExit("PostgreSQL does not start again")

    def crash(self):
        """kill -9 of the postmaster; its backends notice and go. Then it recovers from its log."""
        self.server.kill()
        self.server.wait()
        self.start()

    def rows(self, sql):
        asked = subprocess.run(
            [self.programs / "psql", "-X", "-q", "-At", "-F", "\x1f", "-h", self.folder, "-U", "postgres", "-c", sql],
            check=True, capture_output=True, text=True)
        return [tuple(line.split("\x1f")) for line in asked.stdout.splitlines()]

    def run(self, sql):
        self.rows(sql)

    def stop(self):
        if self.server:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(30)


def broken_chains(engine):
    """Recomputes every audit chain as Sources/Platform/Audit.swift does, without asking the program."""
    heads = dict((row[0], row[1:]) for row in engine.rows("SELECT entity_id, sequence, hash FROM audit_head"))
    last = {}
    broken = set()
    entries = engine.rows(
        "SELECT entity_id, sequence, at, actor, action, subject, detail, previous, hash FROM audit_entry "
        "ORDER BY entity_id, sequence")
    for chain, sequence, *parts, digest in entries:
        number, before = last.get(chain, (0, ""))
        text = "".join(f"{len(p.encode())}:{p}" for p in [chain, sequence, *parts])
        holds = int(sequence) == number + 1 and parts[-1] == before
        if not holds or hashlib.sha256(text.encode()).hexdigest() != digest:
            broken.add(chain)
        last[chain] = (int(sequence), digest)
    for chain, (sequence, digest) in heads.items():
        if last.get(chain, (0, "")) != (int(sequence), digest):
            broken.add(chain)
    return sorted(broken)
