"""When a person is erased: their seats in groups and their name under what is to be done end; what was signed stays signed."""

from django.dispatch import receiver

from members.signals import person_erased
from network.groups.models import ActionItem, ContactLog, GroupMember


@receiver(person_erased)
def leave_groups(sender, person, **kwargs):
    GroupMember.objects.filter(person=person).delete()
    ActionItem.objects.filter(person=person).update(person=None)
    ContactLog.people.through.objects.filter(person=person).delete()
