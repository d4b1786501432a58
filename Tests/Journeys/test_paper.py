"""A printed plan says whose it is, where it stands and when it was printed."""

import subprocess

import pytest

from people import CHITAGA


@pytest.fixture
def plan(visit):
    page = visit()
    page.goto(f"/{CHITAGA}/plan")
    return page


def test_the_plan_is_printed_whole(plan, demo, tmp_path):
    paper = tmp_path / "plan.pdf"
    plan.pdf(path=paper, format="Letter")
    words = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    assert f"{demo.address}/{CHITAGA}/plan" in words
    assert "impreso el" in words
    for number in range(1, 8):
        assert f"{number}. " in words
    assert "Difundir el sitio web del municipio" in words
    pages = int(subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True)
                .stdout.split("Pages:")[1].split()[0])
    assert pages <= 5, f"{pages} pages for seven actions"


def test_the_shield_stays_and_what_is_only_for_screens_goes(plan):
    plan.emulate_media(media="print")
    shield = plan.locator("header svg.shield")
    assert shield.is_visible() and shield.bounding_box()["width"] > 10
    assert plan.locator("footer .paper-only").is_visible()
    assert not plan.get_by_role("navigation", name="Menú principal").is_visible()
    assert plan.get_by_role("heading", level=1).is_visible()
    ink = plan.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ink in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_the_dark_of_a_screen_does_not_reach_the_paper(plan):
    plan.emulate_media(media="print", color_scheme="dark")
    lightness = plan.evaluate("getComputedStyle(document.querySelector('main p')).color.match(/\\d+/g).map(Number)")
    assert max(lightness[:3]) < 130, "ink on paper is dark"
