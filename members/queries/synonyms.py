"""Words that mean the same in the directory: staff keep the list, a search for one finds the others."""

from members.models import SearchSynonym
from members.text import fold


def groups():
    """Return [[phrase, …]] of folded phrases (tuples of words) that mean the same."""
    return [
        [tuple(fold(term).split()) for term in words.split(",") if fold(term)]
        for words in SearchSynonym.objects.values_list("words", flat=True)
    ]


def widened(words):
    """Return [[phrase, …]]: for each word, or run of words that is a term of the list, the phrases that answer it."""
    meanings = {phrase: group for group in groups() for phrase in group}
    longest = max(map(len, meanings), default=1)
    answers, place = [], 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            phrase = tuple(words[place : place + length])
            if phrase in meanings:
                answers.append(meanings[phrase])
                break
        else:
            length = 1
            answers.append([(words[place],)])
        place += length
    return answers
