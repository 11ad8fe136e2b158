"""The report as plain values, signed: what the JSON file and the API give, and what the PDF is stamped with."""

from network.messaging.proof.canonical import moment
from network.messaging.proof.content import content_of
from network.messaging.proof.signing import sign

FORMAT = "parknet-reach-report/1"


def signed(report):
    """Return {"report": {...}, "signature": {...}} of a ReachReport."""
    plain = plain_report(report)
    return {"report": plain, "signature": sign(plain)}


def plain_report(report):
    """Return the report as dicts, lists, texts and integers; docs/how-to/verify-a-report.md lists the fields."""
    message = report.message
    return {
        "format": FORMAT,
        "as_of": moment(report.as_of),
        "message": {"content": content_of(message), "content_sha256": report.content_sha256},
        "network": message.network.name_pl,
        "sender": str(message.sender_organisation),
        "audience_in_words": report.audience,
        "snapshot": {
            "sha256": report.snapshot_sha256,
            "entries": report.entries,
            "included": report.included,
            "excluded": report.exclusions,
        },
        "recipients": report.recipients,
        "mails": report.deliveries,
        "mails_ever_in_doubt": report.in_doubt_ever,
        "organisations": report.now,
        "organisations_after": [
            {"hours": then.hours, "at": moment(then.at), "is_over": then.is_over, "organisations": then.counts}
            for then in report.moments
        ],
        "organisations_by_strongest_receipt": report.strengths,
        "receipts": report.receipts,
        "organisations_joined_later": report.late,
        "people_without_an_organisation": report.residents,
        "unreached": [
            {
                "id": str(one.organisation_id),
                "name": one.organisation,
                "status": one.status,
                "reason": one.reason,
                "plan": one.plan,
                "due_at": moment(one.due_at),
            }
            for one in report.unreached
        ],
    }
