"""Polish text: folding for search, sort keys that every collation orders alike, and text we refuse to store."""

import re
import unicodedata
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

SORT_KEY_LENGTH = 120
# The Polish letter follows its base letter and precedes the next one: "{" and "|" come after "z" in ASCII.
POLISH_SORT = str.maketrans(
    {"ą": "a{", "ć": "c{", "ę": "e{", "ł": "l{", "ń": "n{", "ó": "o{", "ś": "s{", "ź": "z{", "ż": "z|"}
)

# Folded legal forms, longest first: they are in every company's name and tell nothing.
LEGAL_FORM = re.compile(r"\b(sp(olka)? z o o|sp(olka)? z oo|sp zoo|z o o|sp k|sp j|s k a|s a|s c|sp|sa)\b")
# NUL and other control signs (but tab and line ends), signs that turn the direction of the text around, halves of signs.
UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def strip_marks(text):
    """Return `text` without combining marks, and ł as l: "Łódź" -> "Lodz"."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def sort_key(text):
    """Return the key that sorts `text` in Polish order under plain byte order (collation "C")."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(POLISH_SORT)
    plain = re.sub(r"[^0-9a-z{|]+", " ", strip_marks(folded))
    return plain.strip()[:SORT_KEY_LENGTH]


def sort_key_pattern(text):
    """Return a regular expression that finds a word in sort keys, written with Polish letters or without: "zolc", "żółć"."""
    return "".join(f"{letter}[{{|]?" for letter in fold(text).replace(" ", ""))


@lru_cache(maxsize=1000)  # whoever compares names folds each of them several times
def fold(text):
    """Return `text` folded for search: lower case, no marks, single spaces."""
    return re.sub(r"[^0-9a-z]+", " ", strip_marks(unicodedata.normalize("NFC", text).casefold())).strip()


def slug(text):
    """Return `text` for an address or a file name: "Ile ławek?" -> "ile-lawek". Polish letters keep their base letter."""
    return fold(text).replace(" ", "-")


def fold_name(text):
    """Return `text` folded, without its legal form: "Żuraw IoT Sp. z o.o." -> "zuraw iot". A bare legal form stays."""
    folded = fold(text)
    return " ".join(LEGAL_FORM.sub(" ", folded).split()) or folded


def search_key(*names):
    """Return the folded names with a bar between them, for search by likeness: "zuraw iot|zuraw"."""
    return "|".join(filter(None, map(fold_name, names)))


def plain_text(value):
    """Refuse control signs and signs that turn the text's direction: they hide what is really written."""
    if UNWANTED.search(value):
        raise ValidationError(_("Remove the invisible control signs from this text."), code="control_character")


def storable(text):
    """Return foreign text as the database keeps it: without NUL, with question marks for halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def localized(obj, field):
    """Return `<field>_<language>` of `obj` in the reader's language, in Polish when that is empty."""
    return getattr(obj, f"{field}_{(get_language() or 'pl')[:2]}", "") or getattr(obj, f"{field}_pl")


def localized_text(texts):
    """Return the text of {"pl", "en"} in the reader's language, in Polish when that is empty."""
    return texts.get((get_language() or "pl")[:2]) or texts["pl"]
