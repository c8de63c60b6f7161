"""E-mail (RFC 5322): its plain text, or else its HTML part, with sender, subject and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from sayso.errors import BrokenDocument, DocumentError, EmptyDocument
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.decode import decode
from sayso.loaders.furniture import rows
from sayso.loaders.html import page_document
from sayso.loaders.html_charset import meant
from sayso.loaders.text import document
from sayso.model import DateCandidate, Document, Span

_HEADERS = re.compile(rb"(?:From [^\n]*\n|>?[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.IGNORECASE)
_NAME = re.compile(
    rb"^(from|to|date|subject|message-id|mime-version|received|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)
SNIFFED = 16_384
NEEDED = 3
"""Bytes that open with so many of the headers that every mail has are a mail."""
LONGEST = 10_000
"""A header of more characters is passed over."""
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)


def _takes(source: Source) -> bool:
    opening = _HEADERS.match(source.content[:SNIFFED].lstrip(b"\xef\xbb\xbf\r\n"))
    names = {name.lower() for name in _NAME.findall(opening[0])} if opening else set()
    return len(names) >= (1 if source.extension == ".eml" else NEEDED)


def _load(source: Source) -> Iterator[Document | Failure]:
    try:
        message = message_from_bytes(source.content.lstrip(b"\xef\xbb\xbf\r\n"), policy=default)
        known, (words, media_type) = _known(message), _body(message)
    except DocumentError:
        raise
    except Exception as error:  # the standard library's parser fails on some mails in ways of its own
        raise BrokenDocument(f"it is a damaged mail ({type(error).__name__}); save it anew") from error
    if not words.strip():
        raise EmptyDocument("there is no text in the mail; save what is attached as files")
    yield _document(source, words, known, media_type)


def _body(message: EmailMessage) -> tuple[str, str]:
    """The text and the type of the plain part, or of the HTML part where there is none or it is blank."""
    for kind in ("plain", "html"):
        part = message.get_body((kind,))
        if part and (words := _words(part)).strip():
            return words, part.get_content_type()
    return "", ""


def _words(part: MIMEPart) -> str:
    """The text of a part, its line ends as they are."""
    content = part.get_payload(decode=True)
    return decode(content, meant(part.get_content_charset())) if isinstance(content, bytes) else ""


def _document(source: Source, words: str, known: Known, media_type: str) -> Document:
    if media_type == "text/html":
        found = page_document(source, words, known)
        # anchors lead into the file; the page is a part of it, packed in its own way
        return replace(found, media_type="message/rfc822", anchors=())
    below = tuple(_below_signature(words))
    return document(
        source, words, "message/rfc822", known=replace(known, boilerplate=below, title_span=_subject(words, known))
    )


def _known(message: EmailMessage) -> Known:
    name, address = parseaddr(_header(message, "from"))
    subject = " ".join(_header(message, "subject").split())
    return Known(title=subject or None, publisher=name or address or None, dates=tuple(_date(message)))


def _header(message: EmailMessage, name: str) -> str:
    """A header, decoded; empty where there is none, or one so long that it says nothing and takes minutes to decode."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name), "")
    return str(message[name]) if 0 < len(raw) <= LONGEST else ""


def _date(message: EmailMessage) -> Iterator[DateCandidate]:
    try:
        yield DateCandidate(parsedate_to_datetime(_header(message, "date")).date().isoformat(), "metadata")
    except ValueError:
        return


def _subject(words: str, known: Known) -> Span | None:
    """The row that says again what the subject says."""
    plain = (known.title or "").casefold()
    return next((row for row in rows(words) if row.quote(words).casefold() == plain), None)


def _below_signature(words: str) -> Iterator[Span]:
    """What stands below the line "-- ", by custom the signature (RFC 3676, section 4.3)."""
    marks = list(_SIGNATURE.finditer(words))
    if marks and words[marks[-1].start() :].strip():
        yield Span(marks[-1].start(), len(words.rstrip()))


LOADER = Loader("email", _takes, _load)
