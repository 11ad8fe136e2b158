"""Keys that stand for a voter on the roll; names and addresses never do."""

import hashlib
import hmac
import unicodedata

import idna

KINDS = ("email", "phone", "code", "person", "organisation", "oidc")

# Providers known to deliver a.b@ and ab@ to one mailbox, and the name under which they are counted.
DOTS_IGNORED = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}


def voter_key(roll_key, kind, subject):
    """Return the 32-byte key of a subject: HMAC-SHA256 over kind, a zero byte and the canonical subject."""
    if kind not in KINDS:
        raise ValueError(f"unknown kind of key: {kind}")
    return hmac.new(roll_key, kind.encode() + b"\0" + subject.encode(), hashlib.sha256).digest()


def canonical_email(address):
    """Return the one spelling under which a mailbox is counted. Mail itself goes to the address as typed.

    >>> canonical_email(" A.Nowak+spam@GMail.com. ")
    'anowak@gmail.com'

    Raises ValueError when there is no mailbox name or no domain.
    """
    local, _, domain = unicodedata.normalize("NFKC", address).strip().lower().rpartition("@")
    domain = _ascii_domain(domain.rstrip("."))
    local = local.partition("+")[0]
    if domain in DOTS_IGNORED:
        local, domain = local.replace(".", ""), DOTS_IGNORED[domain]
    if not local or not domain:
        raise ValueError("not an e-mail address")
    return f"{local}@{domain}"


def _ascii_domain(domain):
    try:
        return idna.encode(domain, uts46=True).decode().lower()
    except idna.IDNAError as error:
        raise ValueError("not a domain name") from error
