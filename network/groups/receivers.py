"""What groups do when something happened on the floor below."""

from django.dispatch import receiver

from members.signals import organisation_verified, organisations_imported
from network.groups.models import Network
from network.groups.services import admit, agendas
from network.groups.services.work import conclude_subject, end_subject
from network.groups.signals import agreement_in_force, subject_concluded, subject_withdrawn


@receiver(organisations_imported)
def _admit_imported(sender, organisations, **kwargs):
    _admit_to_the_only_network(organisations)


@receiver(organisation_verified)
def _admit_verified(sender, organisation, **kwargs):
    _admit_to_the_only_network([organisation])


@receiver(subject_withdrawn)
def _end_links(sender, subject, **kwargs):
    end_subject(subject)


@receiver(subject_concluded)
def _tell_outcome(sender, subject, outcome_pl, outcome_en, **kwargs):
    conclude_subject(subject, outcome_pl=outcome_pl, outcome_en=outcome_en)


@receiver(agreement_in_force)
def _sign_agenda_off(sender, agreement, **kwargs):
    agendas.sign_off(agreement)


def _admit_to_the_only_network(organisations):
    """Where one network is hosted, whoever is verified belongs to it; with several, staff decide for each organisation."""
    networks = list(Network.objects.filter(is_hosted=True)[:2])
    if len(networks) == 1:
        admit(organisations, networks[0])
