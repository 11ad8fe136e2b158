"""Guards of the network in a box: what its file may hold, who unpacks it, what a label may be."""

from tests.sabotage.guard import Guard

BOX = [
    Guard(
        "a network is unpacked whole or not at all",
        "config/box/services.py",
        "@transaction.atomic\ndef unpack(data, *, network=None",
        "def unpack(data, *, network=None",
        "tests/config/test_box.py::test_a_dry_run_says_what_would_change_and_changes_nothing",
    ),
    Guard(
        "only network managers unpack",
        "config/box/services.py",
        "    if not can_carry(by):\n        raise PermissionDenied\n    return unpack",
        "    return unpack",
        "tests/config/test_box.py::test_only_network_managers_unpack",
    ),
    Guard(
        "nobody's mail address is packed",
        "config/box/services.py",
        "if keys := form.personal(data):",
        "if keys := []:",
        "tests/config/test_box.py::test_a_mail_address_of_somebody_is_not_packed_an_office_one_is",
    ),
    Guard(
        "what is in use is not removed",
        "config/box/parts.py",
        "            if is_used(one):",
        "            if False:",
        "tests/config/test_box.py::test_replacing_removes_what_is_not_used",
    ),
    Guard(
        "a network with members keeps its name",
        "config/box/services.py",
        "takes_own = is_empty(network)",
        "takes_own = True",
        "tests/config/test_box.py::test_a_network_with_members_keeps_its_name",
    ),
    Guard(
        "the order of keys does not depend on the database",
        "config/box/parts.py",
        "return [_ordered(one) for one in network.roadmap_templates]",
        "return network.roadmap_templates",
        "tests/config/test_box.py::test_what_is_unpacked_into_an_empty_deployment_is_packed_to_the_same_bytes",
    ),
    Guard(
        "a label is words and nothing else",
        "config/labels/registry.py",
        "if UNFIT.search(text) or not text.strip()",
        "if not text.strip()",
        "tests/config/test_box.py::test_labels_are_words_of_the_registry_and_nothing_else",
    ),
    Guard(
        "a network's languages are those we speak",
        "network/groups/migrations/0008_network_in_a_box.py",
        'condition=models.Q(("languages__contained_by", ["pl", "en"]), ("languages__len__gte", 1)),',
        'condition=models.Q(("id__gte", 0)),',
        "tests/config/test_box.py::test_the_database_keeps_a_network_without_a_language_out",
    ),
    Guard(
        "a text template's address stands once in a network",
        "network/messaging/migrations/0015_text_templates.py",
        'models.F("network"), models.F("slug"), name="text_template_once"',
        'models.F("network"), models.F("slug"), models.F("id"), name="text_template_once"',
        "tests/config/test_box.py::test_the_database_keeps_a_second_text_of_one_name_out",
    ),
]
