"""Consultation before publication: a draft is sent to a reference group, commented on, answered, and then published."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import DraftComment, DraftReview
from network.groups.queries import reviews as queries


def require_reviewed(**draft):
    """Raise IllegalTransition while a group still has time to comment on a draft, and some of its organisations have not.

    `draft` is one of roadmap, agenda and card.
    """
    for review in DraftReview.objects.filter(due_at__gt=timezone.now(), **draft).select_related("group"):
        missing = queries.silent(review)
        if missing:
            sentence = _("%(group)s reads this draft until %(day)s. These have not said anything yet: %(names)s.")
            names = ", ".join(str(one) for one in missing)
            day = timezone.localtime(review.due_at).strftime("%d.%m.%Y %H:%M")
            raise IllegalTransition(sentence % {"group": review.group, "day": day, "names": names})


@transaction.atomic
def send(review, *, by):
    """Send a draft (unsaved review with group and exactly one thing) to the members of a group; return it.

    Raises PermissionDenied; IllegalTransition for what is published already; ValidationError for a day that is over.
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    if review.due_at <= timezone.now():
        raise ValidationError({"due_at": _("Choose a day that is still to come.")})
    if queries.is_published(review):
        raise IllegalTransition(_("This is published already: a draft is sent before that."))
    review.title, review.text = queries.words_of(review)
    review.sent_by = by
    review.full_clean(exclude=["sent_by", "text"])
    review.save()
    signals.draft_sent_for_comments.send(sender=DraftReview, review=review)
    return review


@transaction.atomic
def comment(review, *, organisation, body, by):
    """Say what `organisation` thinks of a draft, "" when it has no remarks; return the DraftComment, changed if there was one.

    Raises PermissionDenied; IllegalTransition after the day, or once the comment is answered.
    """
    if not permissions.can_work_in(by, review.group, organisation):
        raise PermissionDenied
    values = {"body": body.strip(), "written_by": by}
    try:
        with transaction.atomic():
            return DraftComment.objects.update_or_create(review=review, organisation=organisation, defaults=values)[0]
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name != "draft_comment_in_time":
            raise
        raise IllegalTransition(_("Comments are closed, or yours is answered already.")) from error


@transaction.atomic
def answer(comment, *, text, by):
    """Answer a comment and return it; an answer may be improved. Raises PermissionDenied, ValidationError without words."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    comment = DraftComment.objects.select_for_update().get(pk=comment.pk)
    if not text.strip():
        raise ValidationError({"answer": _("Write what becomes of the comment.")})
    comment.answer, comment.answered_by, comment.answered_at = text.strip(), by, timezone.now()
    comment.save(update_fields=["answer", "answered_by", "answered_at"])
    return comment
