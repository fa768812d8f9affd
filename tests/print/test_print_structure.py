"""What a reader that speaks, a search, or an archive finds in a printed document."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
import pytest

from generator.build import read_corpus
from generator.pipeline import CHECK_ONLY
from generator.print_edition.paper import Paper, PrintOptions
from generator.project.layout import Project
from tests.acceptance.readme import ROOT
from tests.print.reading import Element, annotations, elements
from tests.print.setting import SITE, Sheets, everything, printed

SLUGS = ("trump-maduro-talks", "crane")
SECTIONS = (
    "What is established", "What is claimed", "What is disputed", "What is not known", "Actors",
    "Claims and their evidence", "Casualty figures", "Timeline", "Open questions",
)  # fmt: skip


@pytest.fixture(params=SLUGS)
def pdf(sheets: Sheets, request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(sheets.pdfs[request.param]) as opened:
        yield opened


def test_the_typesetter_has_nothing_to_say(sheets: Sheets) -> None:
    assert sheets.faults == ()
    assert set(sheets.pdfs) == {*SLUGS, "second"}


def test_title_and_language(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["crane"]) as pdf:
        assert str(pdf.docinfo.Title) == "The crane: *what* <is> said"
        assert str(pdf.docinfo.Keywords).startswith("briefing, crane, edition 2025-11-")
        assert str(pdf.docinfo.CreationDate).startswith("D:20251125")
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked


def test_it_says_which_standards_it_keeps(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")


def test_the_data_is_attached_for_an_archive(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["crane"]) as pdf:
        attached = pdf.attachments["briefing.json"]
        assert attached.relationship == pikepdf.Name.Data
        assert attached.get_file().mime_type == "application/json"
        assert attached.get_file().read_bytes() == sheets.document("crane").attachment.encode()


def kinds(pdf: pikepdf.Pdf) -> Counter[str]:
    return Counter(element.kind for element in elements(pdf))


def test_headings_do_not_skip_a_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(each.kind[1:]) for each in elements(pdf) if each.kind[1:].isdigit()]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(1) >= len(SECTIONS)


def test_every_claim_is_a_heading(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["trump-maduro-talks"]) as pdf:
        assert kinds(pdf)["H3"] == 57


def header_rows(pdf: pikepdf.Pdf) -> Iterator[tuple[Element, list[Element]]]:
    """Yield each row below a table's head with its cells."""
    found = list(elements(pdf))
    for row in found:
        if row.kind == "TR" and row.path[-1] == "THead":
            cells = row.node.K if isinstance(row.node.K, pikepdf.Array) else [row.node.K]
            yield row, [each for each in found if any(each.node == cell for cell in cells)]


def test_a_head_of_a_table_is_made_of_header_cells(pdf: pikepdf.Pdf) -> None:
    counted = kinds(pdf)
    rows = list(header_rows(pdf))
    assert len(rows) == counted["Table"] == counted["THead"] >= 2
    for _, cells in rows:
        assert {cell.kind for cell in cells} == {"TH"}
    assert counted["TH"] == sum(len(cells) for _, cells in rows)


def test_every_figure_has_words(pdf: pikepdf.Pdf) -> None:
    figures = [each.node for each in elements(pdf) if each.kind == "Figure"]
    assert figures
    assert all(len(str(figure.get("/Alt", ""))) > 20 for figure in figures)


def test_lists_are_lists(pdf: pikepdf.Pdf) -> None:
    counted = kinds(pdf)
    assert counted["L"] > 3
    assert counted["LI"] == counted["LBody"] > 10


def test_nothing_but_known_elements(pdf: pikepdf.Pdf) -> None:
    known = """Document Title P H1 H2 H3 L LI Lbl LBody Link Span Div Em Strong Part NonStruct
        Table THead TBody TR TH TD Figure Caption TOC TOCI Reference"""
    assert set(kinds(pdf)) <= set(known.split())


def test_bookmarks_lead_through_the_document(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["crane"]) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[: len(SECTIONS)] == list(SECTIONS)
        claims = next(item for item in outline.root if item.title == SECTIONS[5])
        entries = [claim.title for group in claims.children for claim in group.children]
        assert "A crane fell in the harbour." in entries


def internal(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield where each link within the document leads."""
    for link in annotations(pdf):
        if "/Dest" in link:
            yield link.Dest
        elif pikepdf.Name.GoTo == link.A.S:
            yield link.A.D


def named(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Return the named places of the document."""
    return (
        dict(pikepdf.NameTree(pdf.Root.Names.Dests).items()) if "/Dests" in pdf.Root.Names else {}
    )


def test_every_link_within_leads_somewhere(pdf: pikepdf.Pdf) -> None:
    pages = {page.obj.objgen for page in pdf.pages}
    places = named(pdf)
    count = 0
    for place in internal(pdf):
        count += 1
        target = places[str(place)] if isinstance(place, pikepdf.String) else place
        target = target.D if isinstance(target, pikepdf.Dictionary) else target
        assert target[0].objgen in pages
    assert count > 40


def test_what_the_seeds_declare_has_its_name_in_the_document(sheets: Sheets) -> None:
    """Claims, events and questions are places; a figure is a row, which the words test holds."""
    inventories = read_corpus(Project(root=ROOT), compiler=CHECK_ONLY).inventories
    talks = next(each for each in inventories if each.slug == "trump-maduro-talks")
    declared = {anchor for anchor in talks.anchors if not anchor.startswith("f-")}
    with pikepdf.open(sheets.pdfs[talks.slug]) as pdf:
        found = {name for name in named(pdf) if name[:2] in {"c-", "e-", "q-"}}
    assert len(declared) >= 75
    assert declared <= found
    assert {name for name in found - declared if "--" not in name} == set()


def test_every_link_out_leads_to_the_site_or_where_an_author_says(pdf: pikepdf.Pdf) -> None:
    out = [str(link.A.URI) for link in annotations(pdf) if "/A" in link and "/URI" in link.A]
    assert sum(address.startswith(SITE) for address in out) > 20
    authored = {address for address in out if not address.startswith(SITE)}
    assert authored <= {"https://gazette.example/crane", "https://archive.example/crane"}


def test_notes_lead_to_the_permanent_anchors_of_their_words(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["trump-maduro-talks"]) as pdf:
        out = {str(link.A.URI) for link in annotations(pdf) if "/A" in link and "/URI" in link.A}
    assert f"{SITE}trump-maduro-talks/sources/antiwar.html#s-44-218" in out
    assert f"{SITE}trump-maduro-talks/index.html#c-wants-call" in out


Spot = tuple[int, float, float]
"""A page and a place on it, points from the lower left."""


def leads(pdf: pikepdf.Pdf) -> Iterator[tuple[Spot, Spot]]:
    """Yield where each link within the document stands, its upper left corner, and its aim."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            place = link.get("/Dest") or link.A.get("/D")
            if isinstance(place, pikepdf.Array):
                left, _, _, top = (float(side) for side in link.Rect)
                aim = pages[place[0].objgen], float(place[2]), float(place[3])
                yield (pages[page.obj.objgen], left, top), aim


def near(one: Spot, other: Spot) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) < 15 and abs(one[2] - other[2]) < 15


def test_every_note_is_followed_forth_and_back(sheets: Sheets) -> None:
    with pikepdf.open(sheets.pdfs["trump-maduro-talks"]) as pdf:
        links = list(leads(pdf))
    mutual = [
        (here, aim)
        for here, aim in links
        if any(near(other, aim) and near(back, here) for other, back in links)
    ]
    assert len(mutual) == 2 * 70


def test_paper_has_two_sizes_and_the_same_words_give_the_same_bytes(
    sheets: Sheets, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    elsewhere = everything(tmp_path_factory.mktemp("another folder"))
    again = printed(elsewhere, "crane", manner=PrintOptions(archive=True))
    assert again.pdfs["crane"].read_bytes() == sheets.pdfs["crane"].read_bytes()
    letter = printed(elsewhere, "crane", manner=PrintOptions(paper=Paper.US_LETTER))
    for size, made in (((595, 842), sheets), ((612, 792), letter)):
        with pikepdf.open(made.pdfs["crane"]) as pdf:
            box = pdf.pages[0].mediabox
            assert (round(float(box[2])), round(float(box[3]))) == size
