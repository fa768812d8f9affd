"""The YAML project's own test suite: refused with a finding, or read as the suite says."""

import re
import tarfile
from collections.abc import Iterator

import pytest
import yaml

from generator.diagnostics import Severity
from generator.load import complete
from generator.load.yaml_tree import Items, Node, Scalar, read_tree
from tests.adversary.vectors import FOLDER, present

ARCHIVE = "yaml-test-suite.tar.gz"
ESCAPES = {"n": "\n", "t": "\t", "b": "\b", "r": "\r", "\\": "\\", "0": "\0"}
VALUE = re.compile(r" *=VAL (?:&\S+ )?(?:<[^>]*> )?[:'\"|>](.*)")
# White space alone on the last line of a block, without a line break after it: the parser gives it
# no line break either. No field keeps line breaks at the end.
SAME_BUT_FOR_A_LAST_BREAK = {"JEF9-2", "L24T-1"}
# Stray commas' worth of leniency: the reading is the one that a person would expect.
READ_ALTHOUGH_INVALID = {
    *("9C9N-0", "9JBA-0", "CVW2-0", "DK95-1", "G5U8-0", "MUS6-0", "QB6E-0", "S98Z-0", "SU5Z-0"),
    *("X4QW-0", "Y79Y-3", "YJV2-0"),
}


@pytest.fixture(scope="module")
def suite() -> dict[str, tuple[str, str, bool]]:
    """Return name, YAML, expected events and whether it is invalid, of each case."""
    if not present(ARCHIVE):
        pytest.skip(f"the YAML test suite is not in {FOLDER}")
    with tarfile.open(FOLDER / ARCHIVE) as archive:
        files = {
            member.name.rpartition("/")[2].removesuffix(".yaml"): archive.extractfile(member)
            for member in archive.getmembers()
            if member.name.endswith(".yaml")
        }
        return {
            f"{name}-{number}": case
            for name, file in sorted(files.items())
            if file is not None
            for number, case in enumerate(cases(file.read().decode()))
        }


def cases(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the cases of one file; a case goes on with what the one before it said."""
    said: dict[str, object] = {}
    for case in yaml.safe_load(text):
        if "yaml" in case:
            said.pop("fail", None)
        said |= case
        yield written(str(said["yaml"])), str(said["tree"]), bool(said.get("fail"))


def written(text: str) -> str:
    text = text.replace("␣", " ").replace("↵", "").replace("←", "\r").replace("⇔", "\ufeff")
    return re.sub(r"∎\n$", "", re.sub("—*»", "\t", text)).removeprefix("\ufeff")


def expected(tree: str) -> list[str]:
    found = [VALUE.fullmatch(line) for line in tree.splitlines()]
    texts = (written(match[1]) for match in found if match)
    return [re.sub(r"\\(.)", lambda escape: ESCAPES[escape[1]], text) for text in texts]


def texts(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    if isinstance(node, Items):
        return [text for item in node.items for text in texts(item)]
    pairs = ((entry.key, entry.value) for entry in node.entries)
    return [text for key, value in pairs for text in (key.text, *texts(value))]


def test_suite_is_refused_with_a_finding_or_read_as_it_says(
    suite: dict[str, tuple[str, str, bool]],
) -> None:
    read, lenient = set(), set()
    for name, (text, tree, invalid) in suite.items():
        node, findings = complete(read_tree(text, "a.yml"))
        if any(finding.severity is Severity.ERROR for finding in findings):
            continue
        assert node is not None
        if invalid:
            lenient.add(name)
        else:
            read.add(name)
            same = texts(node) == expected(tree)
            assert same is (name not in SAME_BUT_FOR_A_LAST_BREAK), name
    assert lenient == READ_ALTHOUGH_INVALID
    assert len(suite) > 400
    assert len(read) > 170
