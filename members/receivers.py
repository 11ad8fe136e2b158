"""What the house does when allauth tells that something about an account changed."""

import time

from allauth.account.signals import email_confirmed, email_removed
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from members.middleware import SIGNED_IN_AT
from members.models import Person
from members.services import contact
from members.sessions import end_sessions


@receiver(email_confirmed)
def record_verified_address(sender, request, email_address, **kwargs):
    person = Person.objects.filter(user=email_address.user_id).first()
    if person:  # an operator's account made on the command line has none
        contact.record_verified_address(person, email_address.email)


@receiver(email_removed)
def drop_address(sender, request, user, email_address, **kwargs):
    contact.drop_address(Person.objects.filter(user=user).first(), email_address.email)


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def end_other_sessions(sender, request, user, **kwargs):
    end_sessions(user, except_key=request.session.session_key)


@receiver(user_logged_in)
def note_sign_in(sender, request, user, **kwargs):
    request.session[SIGNED_IN_AT] = time.time()
