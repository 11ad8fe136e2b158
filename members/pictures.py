"""Pictures that people upload: decoded and made anew, so that nothing of the file but what is seen is kept.

Places, cameras and names in the file's data are gone, and so is whatever hid behind the picture.
"""

import io
import warnings
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_RATIO = 20  # of the longer to the shorter side
KINDS = ("PNG", "JPEG", "WEBP")
LONGEST_SIDE = {"logo": 512, "photo": 1600}
SUFFIX = ".webp"


@dataclass(frozen=True)
class Remade:
    """A picture made anew: a WebP `file`, its `width` and `height` in pixels."""

    file: ContentFile
    width: int
    height: int


def remake(upload, *, kind):
    """Return the Remade picture of an uploaded PNG, JPEG or WebP; `kind` ("logo", "photo") says how large it may stay.

    Raises ValidationError with a sentence that says what to do.
    """
    if upload.size > MAX_BYTES:
        raise ValidationError(_("The picture is larger than 10 MB: make it smaller."), code="picture_size")
    upload.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(upload.read()), formats=KINDS)  # by content, whatever its name says
            _check_measures(picture)
            picture = ImageOps.exif_transpose(picture)
            picture.thumbnail([LONGEST_SIDE[kind]] * 2)
            picture = picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")
    except ValidationError:
        raise
    except UnidentifiedImageError:
        raise ValidationError(_("Choose a PNG, JPEG or WebP picture."), code="picture_kind") from None
    except Exception:  # noqa: BLE001 -- the decoder lets out whatever a broken file makes it stumble on
        raise ValidationError(
            _("This picture cannot be read: open it in an image program and save it again."), code="picture_broken"
        ) from None
    made = io.BytesIO()
    # Without arguments for it no metadata is written; a copy of the pixels alone makes sure of it.
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    clean.save(made, "WEBP", quality=82, method=4)
    return Remade(ContentFile(made.getvalue()), *clean.size)


def _check_measures(picture):
    """Refuse what would take too much memory to decode, and what is a line and no picture. The header is enough for this."""
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise ValidationError(_("The picture has more than 40 megapixels: make it smaller."), code="picture_pixels")
    if max(width, height) > MAX_RATIO * min(width, height):
        raise ValidationError(_("The picture is too long and narrow: cut it."), code="picture_ratio")
