"""The forms of one-line texts: links, languages, hashes, file names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import langcodes

from generator.load.document_faults import BAD_FILE_NAME
from generator.load.fault import Fault
from generator.load.file_name import fault_of_file_name
from generator.load.link import fault_of_link
from generator.load.value_faults import BAD_LANGUAGE, BAD_LINK, BAD_VALUE
from generator.model.kinds import Form

_TAG = re.compile(r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,17}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """How a form is judged."""

    fault: Fault
    judge: Callable[[str], str | None]
    advice: str


@lru_cache(maxsize=1024)
def fault_of_language(text: str) -> str | None:
    """Return what is wrong with `text` as a BCP 47 tag, if anything."""
    if _TAG.fullmatch(text) and langcodes.tag_is_valid(text):
        return None
    return "is not a language tag"


def _fault_of_hash(text: str) -> str | None:
    return None if _SHA256.fullmatch(text) else "is not 64 digits from 0 to 9 and a to f"


def _fault_of_item(text: str) -> str | None:
    return None if _WIKIDATA.fullmatch(text) else "is not `Q` and a number"


_RULES = {
    Form.LINK: _Rule(
        fault=BAD_LINK,
        judge=fault_of_link,
        advice="write the whole address, beginning with `https://` or `http://`",
    ),
    Form.LANGUAGE: _Rule(
        fault=BAD_LANGUAGE,
        judge=fault_of_language,
        advice="write a BCP 47 tag such as `en`, `es` or `pt-BR`",
    ),
    Form.SHA256: _Rule(
        fault=BAD_VALUE,
        judge=_fault_of_hash,
        advice="let `briefings pin` write it",
    ),
    Form.FILE_NAME: _Rule(
        fault=BAD_FILE_NAME,
        judge=fault_of_file_name,
        advice="put the document beside the YAML and write its plain name",
    ),
    Form.WIKIDATA: _Rule(
        fault=BAD_VALUE,
        judge=_fault_of_item,
        advice="write the number of the item, such as `Q58137`",
    ),
}


def judged(text: str, form: object) -> tuple[Fault, str, str] | None:
    """Return the fault of `text`, a sentence and advice; nothing where it has its `form`."""
    rule = _RULES.get(form) if isinstance(form, Form) else None
    reason = rule.judge(text) if rule else None
    if rule is None or reason is None:
        return None
    return rule.fault, f"`{text}` {reason}", rule.advice
