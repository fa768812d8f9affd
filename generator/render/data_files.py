"""The files that carry a briefing's data."""

from collections.abc import Mapping

from generator.derive.data.briefing import BriefingData
from generator.derive.data_page import StoredFile
from generator.derive.tables.appearances import AppearanceLine, appearance_line
from generator.derive.tables.claims import ClaimLine, claim_line
from generator.derive.tables.figures import FigureLine, figure_lines
from generator.derive.tables.names import names_of
from generator.derive.tables.sources import SourceLine, source_line
from generator.render.data import as_json
from generator.render.data_schema import NAME, data_schema
from generator.render.seal import fingerprint
from generator.render.table import as_csv

_SCHEMA = f"../../method/{NAME}"


def data_files(data: BriefingData) -> Mapping[str, str]:
    """Return the files by their names, in the order in which the page of the data lists them."""
    names = names_of(data)
    claims = (claim_line(claim, names) for claim in data.claims)
    appearances = (
        appearance_line(claim, seen, names) for claim in data.claims for seen in claim.appearances
    )
    sources = (source_line(source, names) for source in data.sources)
    return {
        "briefing.json": as_json(data, schema=_SCHEMA),
        "claims.csv": as_csv(ClaimLine, claims),
        "figures.csv": as_csv(FigureLine, figure_lines(data.figures, names)),
        "appearances.csv": as_csv(AppearanceLine, appearances),
        "sources.csv": as_csv(SourceLine, sources),
    }


def schema_files() -> Mapping[str, str]:
    """Return the schema of the data, as the page of the method owns it."""
    return {NAME: data_schema()}


def stored(files: Mapping[str, str]) -> tuple[StoredFile, ...]:
    """Return what the page that owns `files` says of them."""
    return tuple(
        StoredFile(name=name, size=len(text.encode()), sha256=fingerprint(text))
        for name, text in files.items()
    )


def beside(page: str, files: Mapping[str, str]) -> Mapping[str, str]:
    """Return `files` by their paths below `briefings/`, beside the page that owns them."""
    return {page.rpartition("/")[0] + f"/{name}": text for name, text in files.items()}
