"""When a person is erased: their remarks stay, without a name and without an address for the answer."""

from django.dispatch import receiver

from consultations.models import Remark, RemarkContact
from members.signals import person_erased


@receiver(person_erased)
def hide_the_author(sender, person, traces, **kwargs):
    Remark.objects.filter(person=person, visibility=Remark.Visibility.NAME).update(visibility=Remark.Visibility.HIDDEN)
    RemarkContact.objects.filter(remark__person=person).delete()
    RemarkContact.objects.filter(email__in=traces.emails).delete()
