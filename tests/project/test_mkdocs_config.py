"""What `mkdocs.yml` says of the site, read without MkDocs."""

import pytest
from mkdocs.config import load_config

from generator.project.layout import Project
from generator.project.mkdocs_config import publication
from generator.values.markup import UNPUBLISHED, Anchor, Publication, Target, Web


def said(project: Project, text: str) -> Publication:
    project.configuration.write_text(text, encoding="utf-8")
    return publication(project)


def test_name_and_address(project: Project) -> None:
    assert said(
        project,
        "site_name: Desk\nsite_url: https://desk.example/evidence\nuse_directory_urls: false\n",
    ) == Publication(name="Desk", web=Web(base="https://desk.example/evidence/"))
    found = said(project, "site_url: HTTPS://Desk.example\n").web
    assert found == Web(base="https://Desk.example/", folders=True)


@pytest.mark.parametrize("truth", ["true", "false", "no", "False"])
def test_mkdocs_agrees(project: Project, truth: str) -> None:
    text = (
        "site_name: Desk\ndocs_dir: briefings\nsite_url: https://desk.example/a\n"
        f"use_directory_urls: {truth}\n"
    )
    found = said(project, text).web
    assert found is not None
    project.pages.mkdir()
    read = load_config(str(project.configuration))
    assert (found.base, found.folders) == (read.site_url, read.use_directory_urls)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list\n",
        "? [a]\n: b\n",
        "broken: [\n",
        "site_url: !ENV SITE_URL\n",
        "site_url: [https://desk.example/]\n",
        "site_url: 1\n",
        "site_url: ftp://desk.example/\n",
        "site_url: javascript:alert(1)\n",
        "site_url: https://\n",
        "site_url: https://[/\n",
        "site_url: https://me:secret@desk.example/\n",
        "site_url: ''\n",
    ],
)
def test_what_is_no_address_is_none(project: Project, text: str) -> None:
    assert said(project, text) == UNPUBLISHED


def test_without_a_file_nothing_is_known(project: Project) -> None:
    assert publication(project) == UNPUBLISHED
    assert UNPUBLISHED.address(Target("index.md")) == ""


def test_an_address_cannot_leave_its_place_in_a_text(project: Project) -> None:
    found = said(project, "site_url: 'https://desk.example/a\"b<c>{d}'\n").web
    assert found is not None
    assert found.base == "https://desk.example/a%22b%3Cc%3E%7Bd%7D/"


def test_addresses_of_pages_and_files() -> None:
    page, anchor = Target("talks/sources/a.md"), Target("talks/index.md", Anchor("c-a"))
    data = Target("talks/data/claims.csv")
    plain, folders = Web(base="https://a/"), Web(base="https://a/", folders=True)
    assert plain.address(page) == "https://a/talks/sources/a.html"
    assert plain.address(anchor) == "https://a/talks/index.html#c-a"
    assert folders.address(page) == "https://a/talks/sources/a/"
    assert folders.address(anchor) == "https://a/talks/#c-a"
    assert plain.address(data) == folders.address(data) == "https://a/talks/data/claims.csv"
