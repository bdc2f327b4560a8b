"""Every file that a released letter is taken away in, and the manifest that the ledger commits to. No Django here."""

import hashlib
import json
from collections.abc import Mapping

from undersigned.release.record import LetterRecord
from undersigned.release.render.letter_json import letter_json
from undersigned.release.render.pdf import letter_pdf
from undersigned.release.render.signatories_csv import signatories_csv

MANIFEST = "undersigned-manifest/v1"


def letter_files(record: LetterRecord) -> dict[str, tuple[str, bytes]]:
    """Return name → (media type, bytes) of each form. `letter.txt` is the canonical text, byte for byte.

    The same record gives the same bytes. Raises PdfNotMade when the PDF cannot be set.
    """
    return {
        "letter.pdf": ("application/pdf", letter_pdf(record)),
        "letter.txt": ("text/plain; charset=utf-8", record.text.encode("utf-8")),
        "letter.json": ("application/json", letter_json(record)),
        "signatories.csv": ("text/csv; charset=utf-8", signatories_csv(record)),
    }


def manifest_text(record: LetterRecord, files: Mapping[str, bytes]) -> str:
    """Return `undersigned-manifest/v1` (docs/formats/release-manifest.md): what was released, in few enough words.

    One line of JSON, keys sorted, no spaces, UTF-8; the ledger's release entry holds the SHA-256 of these bytes.
    """
    manifest = {
        "format": MANIFEST,
        "letter": record.public_id,
        "text": record.text_digest,
        "version": record.version,
        "count": len(record.signatories),
        "signatories": [
            {"signature": line.signature_id, "leaf": line.leaf_index, "name": line.name, "office": line.office}
            for line in record.signatories
        ],
        "files": {name: hashlib.sha256(body).hexdigest() for name, body in files.items()},
    }
    return json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
