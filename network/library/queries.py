"""Named reads of the library."""

from network.library.models import GoodPractice


def public_practices(*, category=""):
    """Return the published practices, newest first; of one category when it is named."""
    practices = GoodPractice.objects.filter(state=GoodPractice.State.PUBLISHED).select_related("organisation", "theme")
    return practices.filter(category=category) if category else practices
