"""The address of a place, where a site is published or is not."""

import pytest

from generator.values.markup import UNPUBLISHED, Anchor, Publication, Target, Web

BASE = "https://example.org/briefings/"
CLAIM = Anchor("c-x")


@pytest.mark.parametrize(
    ("target", "page", "folder"),
    [
        (Target("talks/index.md"), "talks/index.html", "talks/"),
        (Target("talks/index.md", CLAIM), "talks/index.html#c-x", "talks/#c-x"),
        (Target("index.md"), "index.html", ""),
        (Target("actors/a.md", CLAIM), "actors/a.html#c-x", "actors/a/#c-x"),
        (Target("my-index.md"), "my-index.html", "my-index/"),
        (Target("talks/claims.csv"), "talks/claims.csv", "talks/claims.csv"),
        (Target("talks/index.json", CLAIM), "talks/index.json", "talks/index.json"),
    ],
)
def test_an_address_lasts(target: Target, page: str, folder: str) -> None:
    assert Web(base=BASE).address(target) == BASE + page
    assert Web(base=BASE, folders=True).address(target) == BASE + folder


def test_only_a_published_site_has_addresses() -> None:
    assert UNPUBLISHED.address(Target("index.md")) == ""
    published = Publication(name="Talks", web=Web(base=BASE))
    assert published.address(Target("index.md")) == f"{BASE}index.html"
