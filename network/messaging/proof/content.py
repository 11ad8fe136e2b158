"""What a sent message says, as one hash: everything its readers were told and why, and nobody's name."""

from network.messaging.proof.canonical import canonical, moment, sha256_hex


def content_of(message):
    """Return the frozen content as plain values; docs/how-to/verify-a-report.md lists them."""
    return {
        "id": str(message.public_id),
        "network": str(message.network.public_id),
        "sender": str(message.sender_organisation.public_id),
        "class": message.message_class,
        "legal_basis": message.legal_basis,
        "topic": message.topic.slug if message.topic else None,
        "title": {"pl": message.title_pl, "en": message.title_en},
        "summary": {"pl": message.summary_pl, "en": message.summary_en},
        "body": {"pl": message.body_pl, "en": message.body_en},
        "deadline": moment(message.deadline),
        "requires_ack": message.requires_ack,
        "rule": {
            "name": message.reach_rule,
            "functions": list(message.reach_functions),
            "number": message.reach_number,
        },
        "effort_minutes": message.effort_minutes,
        "act": {"kind": message.act_kind, "url": message.act_url},
        "audience": message.audience,
        "supersedes": str(message.supersedes.public_id) if message.supersedes else None,
        "attachments": [
            {"id": str(one.public_id), "name": one.name, "size_bytes": one.size_bytes}
            for one in message.attachments.order_by("public_id")
        ],
        "frozen_at": moment(message.frozen_at),
    }


def content_sha256(message):
    """Return the hash under which a report names the text that was sent."""
    return sha256_hex(canonical(content_of(message)))
