"""`manage.py create_manager EMAIL GIVEN_NAME FAMILY_NAME`: the first network manager, who invites everybody else."""

from getpass import getpass

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from members.contacts import normalise_email
from members.queries import access
from members.services import staffing


class Command(BaseCommand):
    help = "Create an account of a network manager; the password is asked for."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("given_name")
        parser.add_argument("family_name")

    def handle(self, *, email, given_name, family_name, **options):
        try:
            email = normalise_email(email)
            password = getpass("Password (at least 12 characters): ")
            password_validation.validate_password(password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        if access.has_account(email):
            raise CommandError("Somebody signs in with this address already: let a network manager give them the role.")
        staffing.create_manager(email=email, password=password, given_name=given_name, family_name=family_name)
        self.stdout.write("Created. At the first sign-in a second factor is set up.\n")
