"""Polish text: folding for search, and sort keys that every collation orders alike."""

import re
import unicodedata

from django.utils.translation import get_language

SORT_KEY_LENGTH = 120
# The Polish letter follows its base letter and precedes the next one: "{" and "|" come after "z" in ASCII.
POLISH_SORT = str.maketrans(
    {"ą": "a{", "ć": "c{", "ę": "e{", "ł": "l{", "ń": "n{", "ó": "o{", "ś": "s{", "ź": "z{", "ż": "z|"}
)


def strip_marks(text):
    """Return `text` without combining marks, and ł as l: "Łódź" -> "Lodz"."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def sort_key(text):
    """Return the key that sorts `text` in Polish order under plain byte order (collation "C")."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(POLISH_SORT)
    plain = re.sub(r"[^0-9a-z{|]+", " ", strip_marks(folded))
    return plain.strip()[:SORT_KEY_LENGTH]


def fold(text):
    """Return `text` folded for search: lower case, no marks, single spaces."""
    return re.sub(r"[^0-9a-z]+", " ", strip_marks(unicodedata.normalize("NFC", text).casefold())).strip()


def localized(obj, field):
    """Return `<field>_<language>` of `obj` in the reader's language, in Polish when that is empty."""
    return getattr(obj, f"{field}_{(get_language() or 'pl')[:2]}", "") or getattr(obj, f"{field}_pl")
