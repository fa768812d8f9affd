"""What servers and robots are told: the same policy as the preview, in every form."""

from pathlib import Path

import pytest

from generator.publish.server_files import (
    CONTENT_POLICY,
    HEADERS,
    PUBLISHED,
    server_files,
    write_server_files,
)
from generator.values.markup import Web

SERVERS = Path(__file__).parents[2] / "docs" / "servers"
WEB = Web(base="https://desk.example/evidence/")


def test_headers_as_hosts_of_static_sites_read_them() -> None:
    first, *lines = server_files(None)["_headers"].splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in lines) == PUBLISHED


def test_no_frame_no_sniffing_no_referrer() -> None:
    assert PUBLISHED["Content-Security-Policy"] == f"{CONTENT_POLICY}; frame-ancestors 'none'"
    assert PUBLISHED["X-Content-Type-Options"] == "nosniff"
    assert PUBLISHED["Referrer-Policy"] == "no-referrer"
    assert PUBLISHED.items() <= HEADERS.items()


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf", "Caddyfile"])
def test_snippets_for_servers_are_current(name: str) -> None:
    text = (SERVERS / name).read_text(encoding="utf-8")
    for header, value in PUBLISHED.items():
        assert f'{header} "{value}"' in text


def test_robots_may_read_everything() -> None:
    assert server_files(None)["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert server_files(WEB)["robots.txt"].endswith(
        "\n\nSitemap: https://desk.example/evidence/sitemap.xml\n"
    )


def test_what_a_project_has_of_its_own_stays(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text("mine")
    write_server_files(tmp_path, WEB)
    assert (tmp_path / "robots.txt").read_text() == "mine"
    assert (tmp_path / "_headers").read_text() == server_files(WEB)["_headers"]
