"""The copy of a site opens from a folder, without a server: on a memory stick, in a school without a network."""

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from conftest import PHONE
from people import CHITAGA
from program import gelt

LINKS = re.compile(rb'\s(?:href|src|action|poster)="([^"]*)"')


@pytest.fixture(scope="module")
def copy(demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("memoria") / "copia"
    gelt("site", "export", CHITAGA, folder, "--data", demo.data, "--public-address", demo.address)
    return folder


def files_of(folder: Path):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_every_link_leads_to_a_file_of_the_copy(copy, demo):
    there = files_of(copy)
    assert len(there) > 150
    for page in sorted(there):
        if not page.endswith(".html"):
            continue
        for link in LINKS.findall((copy / page).read_bytes()):
            link = link.decode().replace("&amp;", "&")
            assert not link.startswith("/"), f"{page} leads to {link}"
            if re.match(r"[a-z+]+:", link) or link.startswith("#"):
                continue
            target = (copy / page).parent / unquote(link.split("#")[0])
            assert str(target.resolve().relative_to(copy.resolve())) in there, f"{page} leads to {link}"


def test_nothing_of_it_comes_from_somebody_else(copy):
    for page in copy.rglob("*.html"):
        for found in re.findall(r'<(?:script|img|link rel="(?:stylesheet|icon)"[^>]*) (?:src|href)="([^"]*)"',
                                page.read_text()):
            assert "//" not in found, f"{page.name}: {found}"


def test_the_manifest_verifies(copy):
    manifest = json.loads((copy / "manifiesto.json").read_text())
    assert {entry["path"] for entry in manifest["archivos"]} == files_of(copy) - {"manifiesto.json"}
    for entry in manifest["archivos"]:
        assert hashlib.sha256((copy / entry["path"]).read_bytes()).hexdigest() == entry["sha256"], entry["path"]
    assert manifest["enlacesSinDestino"] == []


def test_the_index_is_small(copy):
    pages = json.loads((copy / "manifiesto.json").read_text())["paginas"]
    size = (copy / "recursos/indice.js").stat().st_size
    assert size <= 300_000 * max(1, pages / 500), f"{size} bytes for {pages} pages"


def test_a_neighbour_finds_a_page_without_a_network(copy, browser):
    window = browser.new_context(viewport=PHONE, offline=True)
    page = window.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(copy.joinpath("index.html").as_uri())
    assert "Copia del" in page.locator("main").inner_text()
    page.goto(copy.joinpath("buscar.html").as_uri())
    page.get_by_label("Palabras que busca").fill("vacuna en las veredas")
    first = page.locator("#copia-halladas a").first
    first.wait_for()
    assert "vacuna" in first.inner_text().lower()
    first.click()
    page.get_by_role("heading", level=1).wait_for()
    assert page.url.startswith("file://")
    assert problems == []
    window.close()


def test_accents_and_endings_do_not_matter(copy, browser):
    window = browser.new_context(offline=True)
    page = window.new_page()
    for words in ("páramos", "paramo", "PÁRAMO"):
        page.goto(copy.joinpath("buscar.html").as_uri() + "?q=" + words)
        page.locator("#copia-halladas a").first.wait_for()
    page.goto(copy.joinpath("buscar.html").as_uri() + "?q=xilófono")
    assert "No hay nada" in page.locator("#copia-cuenta").inner_text()
    window.close()


def test_without_scripts_every_title_stands_in_a_list(copy, browser):
    window = browser.new_context(java_script_enabled=False, offline=True)
    page = window.new_page()
    page.goto(copy.joinpath("buscar.html").as_uri())
    assert not page.get_by_label("Palabras que busca").is_visible()
    assert page.locator(".copia-lista a").count() > 60
    page.locator(".copia-lista a", has_text="El páramo del Almorzadero").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "El páramo del Almorzadero"
    window.close()


def test_a_folder_in_use_is_refused(demo, tmp_path):
    (tmp_path / "carta.txt").write_text("mía")
    done = gelt("site", "export", CHITAGA, tmp_path, "--data", demo.data, expected=73)
    assert "no está vacía" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["carta.txt"]


def test_a_copy_fits_in_one_file(demo, tmp_path):
    import zipfile

    target = tmp_path / "chitaga.zip"
    gelt("site", "export", CHITAGA, target, "--zip", "--data", demo.data)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert {"index.html", "buscar.html", "manifiesto.json", "LEAME.txt"} <= set(archive.namelist())
    assert [path.name for path in tmp_path.iterdir()] == ["chitaga.zip"]
