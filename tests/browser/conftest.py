"""A real chromium, axe on every page visited, and a running demo."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.stack import running_demo

AXE = Path(__file__).resolve().parents[1] / "vendor" / "axe"
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--disable-background-networking",
    "--disable-quic",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session", autouse=True)
def _chromium_is_there():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("The browser tests need Debian's chromium: apt-get install chromium")
        pytest.skip("chromium is not installed: browser tests are skipped")


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    with running_demo(tmp_path_factory.mktemp("demo")) as running:
        yield running


@pytest.fixture(scope="session")
def chromium(_chromium_is_there):
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only the browser group has it installed

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium, demo):
    """Return `new_page(**context options)`: a page of a fresh visitor that fails the test on script or policy errors."""
    with pages_of(chromium, demo) as make:
        yield make


@contextmanager
def pages_of(chromium, demo):
    """Yield `make(**context options)` for pages of a running installation; no script or policy error may occur on them."""
    contexts, faults = [], []

    def make(**options):
        context = chromium.new_context(
            base_url=demo.url, **{"viewport": {"width": 1280, "height": 900}, "locale": "pl", **options}
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.route("**/*", lambda route: _only_ours(route, demo.url, faults))
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                faults.append(message.text)
                if message.type in ("error", "warning") and "status of 4" not in message.text
                else None
            ),
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def sign_in(new_page, demo):
    """Return `sign_in("staff", **context options)`: a page of that account of the demo."""

    def enter(who, **options):
        page = new_page(**options)
        page.goto("/accounts/login/")
        page.fill("input[name=login]", demo.accounts[who]["email"])
        page.fill("input[name=password]", demo.accounts[who]["password"])
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/accounts/login/" not in url)
        return page

    return enter


def check_page(page):
    """axe finds nothing, and nothing sticks out sideways."""
    page.wait_for_load_state("load")
    page.evaluate(next(AXE.glob("**/axe.min.js")).read_text())
    result = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false})",
        AXE_TAGS,
    )
    faults = [(fault["id"], [node["html"][:150] for node in fault["nodes"][:3]]) for fault in result["violations"]]
    assert faults == [], f"{page.url}: {faults}"
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), (
        f"{page.url} scrolls sideways"
    )


def _only_ours(route, base_url, faults):
    if not route.request.url.startswith((base_url, "data:")):
        faults.append(f"a request left for {route.request.url}")
        return route.abort()
    return route.continue_()
