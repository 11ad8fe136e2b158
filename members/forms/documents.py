"""Documents that people upload: of a kind we keep, not too large, and what their name says."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
# A name is easy to change, so the first bytes must agree with it.
SIGNATURES = {
    ".pdf": (b"%PDF-",),
    ".odt": (b"PK\x03\x04",),
    ".ods": (b"PK\x03\x04",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
}


def validate_document(upload):
    """Refuse a file that is too large, of a kind we do not keep, or not of the kind its name says."""
    signatures = SIGNATURES.get(Path(upload.name).suffix.lower())
    if signatures is None:
        raise ValidationError(_("Choose a PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG file."), code="attachment_kind")
    if upload.size > MAX_DOCUMENT_BYTES:
        raise ValidationError(
            _("The file is larger than 10 MB: make it smaller or put a link in the text."), code="attachment_size"
        )
    upload.seek(0)
    if not upload.read(16).startswith(signatures):
        raise ValidationError(
            _("The content of this file does not match its name: save it again and choose it once more."),
            code="attachment_content",
        )
    upload.seek(0)
