"""The graph in a notebook: the page in a frame that has no address of its own."""

from pathlib import Path

from playwright.sync_api import Browser

from graph import ActorGraph


def test_the_page_runs_in_a_notebook_frame(net: ActorGraph, browser: Browser, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><meta charset=utf-8><body>{net._repr_html_()}</body>", encoding="utf-8")
    errors: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(notebook.as_uri())
    frame = page.frames[1]
    frame.wait_for_function("window.actorGraph")
    frame.evaluate("actorGraph.select('islamic-state')")
    assert "Daesh" in frame.locator("[data-panel=detail]").inner_text()
    page.close()
    assert errors == []
