"""Every account mail: one template each, found on disk."""

from django.conf import settings

SUFFIX = "_message.txt"
TEMPLATES = settings.BASE_DIR / "templates"
MAIL_NAMES = sorted(
    str(path.relative_to(TEMPLATES)).removesuffix(SUFFIX)
    for folder in ("account/email", "mfa/email", "members/mail")
    for path in (TEMPLATES / folder).glob(f"*{SUFFIX}")
)
