"""The newsroom: texts that were also made public, as pages and as an Atom feed. Never recipients or receipts."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.db.models import Q
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from members import keyset
from members.text import localized
from network.messaging.models import Topic
from network.messaging.queries.doors import newsroom

FEED_LENGTH = 30


@login_not_required
@require_safe
def news(request):
    rows, asked = _asked(request)
    page = keyset.page(rows, ("-frozen_at", "-public_id"), after=request.GET.get("cursor", ""))
    context = asked | {"page": page, "topics": Topic.objects.filter(messages__in=newsroom()).distinct()}
    return render(request, "messaging/public/news.html", context)


def _asked(request):
    """Return the public messages that fit the words and the topic in the address, and both as the page shows them."""
    words, slug = request.GET.get("q", "").strip(), request.GET.get("topic", "")
    topic = Topic.objects.filter(slug=slug).first()
    rows = newsroom()
    if words:
        texts = ("title_pl", "title_en", "summary_pl", "summary_en")
        rows = rows.filter(Q(*[(f"{text}__icontains", words) for text in texts], _connector=Q.OR))
    return (rows.filter(topic=topic) if topic else rows), {"q": words, "topic": topic}


@login_not_required
@require_safe
def news_message(request, public_id):
    message = get_object_or_404(newsroom(), public_id=public_id)
    address = f"{settings.BASE_URL}{reverse('messaging:public-news-message', args=[public_id])}"
    return render(request, "messaging/public/news_message.html", {"message": message, "address": address})


class NewsFeed(Feed):
    feed_type = Atom1Feed
    title = _("News of the network")

    def get_object(self, request):
        return _asked(request)

    def link(self):
        return reverse("messaging:public-news")

    def items(self, asked):
        return asked[0].order_by("-frozen_at")[:FEED_LENGTH]

    def item_title(self, item):
        return localized(item, "title")

    def item_description(self, item):
        return localized(item, "summary")

    def item_link(self, item):
        return reverse("messaging:public-news-message", args=[item.public_id])

    def item_guid(self, item):
        return f"urn:uuid:{item.public_id}"

    def item_updateddate(self, item):
        return item.frozen_at


news_feed = login_not_required(require_safe(NewsFeed()))
