"""Files of each format, made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from sayso.loaders import Failure, Source, load
from sayso.model import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def one(content: bytes, path: str = "reports/report.txt") -> Document:
    """The only document in ``content``."""
    (found,) = load(Source(Path(path).stem, content, path))
    assert isinstance(found, Document), found
    return found


def fault(content: bytes, path: str = "reports/report.txt") -> Exception:
    """Why there is no document in ``content``."""
    (found,) = load(Source(Path(path).stem, content, path))
    assert isinstance(found, Failure), found
    assert found.name == path
    assert str(found.error)
    assert "\n" not in str(found.error)
    return found.error


def pdf(*pages: list[str], info: Mapping[str, str] | None = None) -> bytes:
    """A PDF of pages of lines, in Helvetica."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, lines in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * n} 0 R /MediaBox [0 0 600 800] "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        told = "".join(f"({line}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 40 760 Td\n{told}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append("<< " + " ".join(f"/{name} ({words})" for name, words in (info or {}).items()) + " >>")
    return _joined(objects)


def _joined(objects: list[str]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{told}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer << /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + f"xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode()


def docx(body: str, *, core: str = "", extra: Mapping[str, bytes] | None = None) -> bytes:
    """A DOCX whose document has ``body`` in its ``w:body``, and ``core`` in its core properties."""
    parts: dict[str, bytes] = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode(),
    }
    if core:
        parts["docProps/core.xml"] = core.encode()
    return zipped({**parts, **(extra or {})})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
