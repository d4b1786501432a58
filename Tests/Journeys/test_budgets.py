"""What pages may weigh, and what they may bring along."""

import gzip
import re

import pytest

import crawl

PAGE = 14 * 1024
STYLE = 20 * 1024
SCRIPT = 10 * 1024
# Drawn as the part that carries them, without a rule of their own.
UNSTYLED = {"neutral"}

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")


@pytest.fixture(scope="module")
def public(browser, demo):
    context = browser.new_context()
    found = crawl.pages(context.new_page(), demo.address, crawl.start_of("public"))
    context.close()
    return list(found.values())


def test_every_public_page_is_light(demo, public):
    heavy = {}
    for path in public:
        _, headers, body = demo.get(path, **{"Accept-Encoding": "gzip"})
        assert headers["Content-Encoding"] == "gzip", path
        assert gzip.decompress(body).lower().startswith(b"<!doctype html>"), path
        # The guide of components shows all of them at once, for who builds pages.
        if len(body) > PAGE and path != "/guia":
            heavy[path] = len(body)
    assert heavy == {}


def test_every_public_page_brings_the_styles_it_needs_and_few(demo, public):
    sheets, heavy, unknown = {}, {}, {}
    for path in public:
        if path == "/guia":
            continue
        html = demo.get(path)[2].decode()
        names = re.findall(r'rel="stylesheet" href="([^"]+)"', html)
        for name in names:
            sheets.setdefault(name, demo.get(name)[2].decode())
        styles = "".join(sheets[name] for name in names)
        if len(styles.encode()) > STYLE:
            heavy[path] = len(styles.encode())
        asked = {name for value in re.findall(r' class="([^"]*)"', html) for name in value.split()}
        missing = sorted(name for name in asked - UNSTYLED if "." + name not in styles)
        if missing:
            unknown[path] = missing
    assert heavy == {} and unknown == {}


def test_the_first_visit_fits_styles_and_script_into_their_budget(demo):
    _, _, page = demo.get("/")
    styles = re.findall(rb'rel="stylesheet" href="([^"]+)"', page)
    scripts = re.findall(rb'<script src="([^"]+)"', page)
    assert styles and len(scripts) == 1
    assert sum(len(demo.get(path.decode())[2]) for path in styles) <= STYLE
    assert sum(len(demo.get(path.decode())[2]) for path in scripts) <= SCRIPT
    for path in styles + scripts:
        _, headers, _ = demo.get(path.decode())
        assert "immutable" in headers["Cache-Control"] and "max-age=31536000" in headers["Cache-Control"]


def test_every_page_says_exactly_what_it_may_load(demo, public):
    for path in [*public, "/assets/nada.css", "/readyz"]:
        assert demo.get(path)[1]["Content-Security-Policy"] == POLICY, path


def test_no_page_carries_script_or_style_in_itself(demo, public):
    for path in public:
        html = demo.get(path)[2].decode()
        assert not re.search(r"<script(?![^>]*\ssrc=)", html), path
        assert "<style" not in html, path
        assert not re.search(r"<[^>]*\s(style|on[a-z]+)\s*=", html), path
        assert "javascript:" not in html, path


def test_nothing_is_asked_of_a_third_party(visit, demo, public):
    page = visit()
    asked, refused = set(), []
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda words: refused.append(words.text) if words.type == "error" else None)
    for path in public:
        page.goto(path)
    strangers = {url for url in asked if not url.startswith((demo.address, "data:"))}
    assert strangers == set()
    assert [words for words in refused if "404" not in words and "422" not in words] == []


def test_a_page_that_did_not_change_is_not_sent_again(demo):
    _, headers, _ = demo.get("/chitaga-nortedesantander/plan")
    status, _, body = demo.get("/chitaga-nortedesantander/plan", **{"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")
