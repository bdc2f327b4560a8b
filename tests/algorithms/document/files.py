"""DOCX and PDF files made for the tests, from nothing but the standard library."""

import io
import zipfile

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(*runs: str, style: str = "") -> str:
    """One w:p of runs that are given as XML or as plain words."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(run if run.startswith('<') else word_run(run) for run in runs)}</w:p>"


def word_run(text: str, properties: str = "") -> str:
    """One w:r with its text and run properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(*paragraphs: str, prolog: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """A DOCX file of these paragraphs; `parts` are added as they are."""
    body = f"<w:body>{''.join(paragraphs)}</w:body>"
    document = f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{NAMESPACE}">{body}</w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return file.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF whose pages have these content streams (operators of the PDF language), set in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = []
    for page in pages:
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        stream = page.encode("latin-1")
        resources = b"<< /Font << /F1 %s >> >>" % font
        head = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources " % (number + 1)
        objects.append(head + resources + b" >>")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(out),
    )


def page(text: str, *, before: str = "", top: int = 760) -> str:
    """A page's content stream: one line of text below the other."""
    lines = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj 0 -14 Td\n" for line in text.split("\n"))
    return f"BT /F1 11 Tf {before} 60 {top} Td\n{lines}ET"
