"""What somebody was told about: the link from the apps above back to their own objects."""

from django.contrib.contenttypes.models import ContentType

from network.messaging.models import OrganisationReach


def subjects_told(model, *, organisation):
    """Return a queryset of the ids of `model` objects about which `organisation` was sent a message."""
    about = ContentType.objects.get_for_model(model)
    return OrganisationReach.objects.filter(organisation=organisation, message__about_type=about).values(
        "message__about_id"
    )
