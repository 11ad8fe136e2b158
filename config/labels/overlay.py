"""Lays a network's words over the translations of this process. gettext then finds them first, in every template and form.

Django keeps the catalogues of a language as a list of dicts, searched in order; ours stands in front of them.
"""

from django.utils.translation import trans_real

from config.labels.registry import COUNTED, COUNTED_EN, LANGUAGES, SENTENCES, TERMS, WORDS


def lay(labels):
    """Make `labels` (as `Network.labels`) what pages say from now on; {} brings the usual words back."""
    for language in LANGUAGES:
        catalogue = trans_real.translation(language)._catalog
        words = texts(labels, language)
        # Whoever reads at this moment sees all of the old words or all of the new ones: the lists are exchanged whole.
        is_laid = isinstance(catalogue._catalogs[0], _Overlay)
        behind, plurals = catalogue._catalogs[is_laid:], catalogue._plurals[is_laid:]
        if words:
            behind, plurals = [_Overlay(words), *behind], [PLURALS[language], *plurals]
        catalogue._plurals, catalogue._catalogs = plurals, behind


def usual(english, language):
    """Return what stands there without a label."""
    for words in trans_real.translation(language)._catalog._catalogs:
        if not isinstance(words, _Overlay) and (text := words.get(english)):
            return text
    return english


class _Overlay(dict):
    """Known by its class, so that it is exchanged and not piled up."""


def texts(labels, language):
    """Return {English of the code: text}, and {(English, number of the plural): text} for what is counted."""
    found = {}
    for key, words in labels.get("words", {}).items():
        if key in WORDS and words.get(language):
            found[WORDS[key]] = words[language]
    forms = _forms(labels.get("terms", {}), language)
    for english, patterns in SENTENCES.items():
        _put(found, english, patterns[LANGUAGES.index(language)], forms)
    for english, (polish, other, polish_endings) in COUNTED.items():
        pattern, endings = (polish, polish_endings) if language == "pl" else (other, COUNTED_EN)
        for number, ending in enumerate(endings):
            _put(found, (english, number), pattern.format(ending), forms)
    return found


def _put(found, key, pattern, forms):
    try:
        found[key] = pattern.format_map(forms)
    except KeyError:
        return  # this term has no label in this language


def _forms(terms, language):
    """Return {"member_one": "firma", "Member_one": "Firma", …} for the terms that are complete in the language."""
    found = {}
    for name, term in TERMS.items():
        written = terms.get(name, {}).get(language, {})
        if set(written) >= set(term.forms[language]):
            for form, text in written.items():
                found[f"{name}_{form}"] = text
                found[f"{name.capitalize()}_{form}"] = text[:1].upper() + text[1:]
    return found


def _polish(n):
    if n == 1:
        return 0
    if n != int(n):
        return 3
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


PLURALS = {"pl": _polish, "en": lambda n: int(n != 1)}
