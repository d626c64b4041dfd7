"""Web pages: the article without its furniture, and what the page says of itself."""

import html
import logging
import re
from collections.abc import Iterator

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from quipu.errors import ReadError
from quipu.knowledge import load
from quipu.model import Problem, Report
from quipu.read.dateline import day
from quipu.read.draft import Draft, report, words

logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_TAG = re.compile(r"<[!?/a-zA-Z][^<>]*>?")
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SLACK = 200
"""Characters by which two ways to strip tags may differ without a word."""


def read(text: str, path: str) -> Iterator[Report | Problem]:
    """The report on a page, and a Problem where text of the page was lost on the way."""
    tree = trafilatura.load_html(text)
    if tree is None:
        raise ReadError("not a web page, or one too broken to read")
    lost = _lost(text, tree)
    paragraphs = _length(" ".join("".join(node.itertext()) for node in tree.iter("p")))
    published = _published(tree, text)
    article = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )
    if lost:
        yield Problem(path, lost, fatal=False)
    if not isinstance(article, Document) or not (article.text or "").strip():
        raise ReadError("no article found on the page")
    body = article.text or ""
    if paragraphs > 5 * _SLACK and _length(body) < paragraphs / 3:
        yield Problem(
            path,
            f"only {_length(body)} of the {paragraphs} characters in the page's paragraphs were taken for the article",
            fatal=False,
        )
    yield report(
        Draft(
            text=body,
            title=words(article.title),
            outlet=words(article.sitename) or words(article.hostname),
            author=words(article.author),
            published=published,
            url=words(article.url),
        ),
        path,
    )


def _lost(text: str, tree: HtmlElement) -> str | None:
    """What to say where the parser dropped text that a plain stripper of tags still sees.

    libxml2 drops what lies under some 250 nested tags and text nodes over 10 MB, without a word.
    """
    seen = _length(html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", text))))
    kept = sum(_length(node.tail) + (0 if node.tag in ("script", "style") else _length(node.text)) for node in tree.iter())
    missing = seen - kept
    if missing <= max(_SLACK, seen // 50):
        return None
    return f"{missing} of {seen} characters of its text were lost: they stand under too many nested tags or in one overlong piece"


def _length(text: str | None) -> int:
    """Characters without spaces."""
    return sum(map(len, text.split())) if text else 0


def _published(tree: HtmlElement, text: str) -> str | None:
    """The publishing date that the page declares. Nothing is guessed from its text."""
    declared: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        declared.setdefault(name.casefold(), meta.get("content") or "")
    found = [declared[name] for name in load("read")["published_meta"] if name in declared]
    found += _LINKED_DATA.findall(text)[:1]
    found += [time.get("datetime") or "" for time in tree.iter("time") if _is_publishing(time)]
    return next((iso for words_ in found if (iso := day(words_))), None)


def _is_publishing(time: HtmlElement) -> bool:
    return time.get("pubdate") is not None or time.get("itemprop") == "datePublished" or "published" in (time.get("class") or "")
