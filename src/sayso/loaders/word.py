"""WordprocessingML as it streams by: no tree is built, and a document type, with its entities, is refused."""

from __future__ import annotations

from xml.parsers.expat import ParserCreate

from sayso.errors import BrokenDocument
from sayso.loaders.limits import check_length
from sayso.model import Span

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_TWICE = (
    "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback",
    f"{_W}moveFrom",
    f"{_W_STRICT}moveFrom",
)
"""What holds text that stands elsewhere too: for older programs, or where it was before it was moved."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BETWEEN = "\n\n"


class _Xml:
    """A parser that calls ``start``, ``end`` and ``words`` of its class."""

    def __init__(self) -> None:
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self.start
        self._parser.EndElementHandler = self.end
        self._parser.CharacterDataHandler = self.words

    def feed(self, part: bytes) -> None:
        """Raises ExpatError where it is no XML, BrokenDocument where it declares entities."""
        self._parser.Parse(part)

    def close(self) -> None:
        self._parser.Parse(b"", True)

    def _refuse(self, *_: object) -> None:
        raise BrokenDocument("it declares XML entities, which no DOCX does; save it anew")

    def start(self, name: str, told: dict[str, str]) -> None:
        raise NotImplementedError

    def end(self, name: str) -> None:
        raise NotImplementedError

    def words(self, words: str) -> None:
        raise NotImplementedError


class Words(_Xml):
    """The text of word/document.xml. ``title``: the first paragraph in the style Title."""

    def __init__(self) -> None:
        super().__init__()
        self.title: Span | None = None
        self._parts: list[str] = []
        self._length = 0
        self._paragraph = 0
        self._styled = False
        self._twice = 0
        self._in_run = False
        self._in_text = False

    def text(self) -> str:
        return "".join(self._parts).removesuffix(_BETWEEN)

    def start(self, name: str, told: dict[str, str]) -> None:
        self._twice += name in _TWICE
        local = _local(name)
        if local == "p":
            self._end_paragraph()
        elif local == "pStyle":
            self._styled = any(_local(key) == "val" and value.casefold() == "title" for key, value in told.items())
        elif local in _SIGNS and self._in_run and not self._twice:
            self._put(_SIGNS[local])
        self._in_run = self._in_run or local == "r"
        self._in_text = local == "t"

    def end(self, name: str) -> None:
        self._twice -= name in _TWICE
        self._in_text = False
        local = _local(name)
        self._in_run = self._in_run and local != "r"
        if local == "p":
            self._end_paragraph()

    def words(self, words: str) -> None:
        if self._in_text and not self._twice:
            self._put(words)

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
        check_length(self._length)

    def _end_paragraph(self) -> None:
        if self._length > self._paragraph:
            if self._styled and self.title is None:
                self.title = Span(self._paragraph, self._length)
            self._put(_BETWEEN)
        self._paragraph, self._styled = self._length, False


class Properties(_Xml):
    """Title and day of creation from docProps/core.xml (Dublin Core)."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, str] = {}
        self._name = ""

    @property
    def title(self) -> str | None:
        return " ".join(self._told.get("title", "").split()) or None

    @property
    def created(self) -> str | None:
        return self._told.get("created")

    def start(self, name: str, told: dict[str, str]) -> None:  # noqa: ARG002  expat gives both
        self._name = name.rpartition(" ")[2]

    def end(self, name: str) -> None:  # noqa: ARG002
        self._name = ""

    def words(self, words: str) -> None:
        self._told[self._name] = self._told.get(self._name, "") + words


def _local(name: str) -> str:
    """The name of an element of WordprocessingML; empty for any other."""
    space, _, local = name.rpartition(" ")
    return local if f"{space} " in (_W, _W_STRICT) else ""
