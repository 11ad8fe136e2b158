"""Past facts of this floor, for the floors above. Arguments are named behind each signal."""

from django.dispatch import Signal

# A mail about somebody's account is to be sent: the floor above stores it in the outbox, in the same transaction.
account_mail_requested = Signal()  # key (sent once per key), address, locale, subject, text, html

affiliation_started = Signal()  # affiliation
affiliation_ended = Signal()  # affiliation
contact_point_changed = Signal()  # contact_point

organisation_verified = Signal()  # organisation
organisation_merged = Signal()  # kept, merged: rows that pointed at `merged` point at `kept` already
person_merged = Signal()  # kept, merged: as above
organisations_imported = Signal()  # organisations: the new ones, in the transaction of the import
# A person is being erased, in one transaction: floors above delete what is only about the person, and look for `traces`
# (members.services.erasing.traces.Traces) where the search through all tables does not.
person_erased = Signal()  # person (with their name for the last time), traces
