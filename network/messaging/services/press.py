"""Writing down a receipt: one statement whatever was recorded before, so that two presses at once end in one row."""

from django.utils import timezone

from members.prepared import Prepared
from network.messaging.models import Receipt
from network.messaging.queries.rollup import EVIDENCE

COLUMNS = [field.attname for field in Receipt._meta.concrete_fields]
RANK = "array_position(ARRAY[{}], {{}}::text)".format(", ".join(f"'{word}'" for word in EVIDENCE))

# Stronger evidence replaces weaker, and clears suspicion; the first moment stays. Looking ($9 = '') moves only the first look.
RECORD = """
    INSERT INTO messaging_receipt AS r (message_id, person_id, contact_point_id, address, organisation_id, via_id, first_seen_at,
                acknowledged_at, acted_at, strength, is_suspect, recorded_by_id, note)
    VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $9 <> '' THEN $7 END, CASE WHEN $8 THEN $7 END, $9, $10, $11, $12)
    ON CONFLICT {owner} DO UPDATE
       SET first_seen_at = COALESCE(r.first_seen_at, $7),
           acknowledged_at = COALESCE(r.acknowledged_at, EXCLUDED.acknowledged_at),
           acted_at = COALESCE(r.acted_at, EXCLUDED.acted_at),
           strength = CASE WHEN {is_stronger} THEN $9 ELSE r.strength END,
           is_suspect = CASE WHEN $9 = '' THEN r.is_suspect ELSE $10 AND (r.acknowledged_at IS NULL OR r.is_suspect) END,
           via_id = COALESCE(r.via_id, $6),
           recorded_by_id = CASE WHEN $11 IS NOT NULL AND {is_not_weaker} THEN $11 ELSE r.recorded_by_id END,
           note = CASE WHEN $11 IS NOT NULL AND {is_not_weaker} OR r.note = '' THEN $12 ELSE r.note END
     WHERE CASE WHEN $9 = '' THEN r.first_seen_at IS NULL
                ELSE r.acknowledged_at IS NULL OR {is_stronger} OR r.is_suspect AND NOT $10 END
    RETURNING {columns}
""".replace("{columns}", ", ".join(COLUMNS))
RECORD = RECORD.replace("{is_stronger}", f"{RANK.format('$9')} > {RANK.format('r.strength')}")
RECORD = RECORD.replace("{is_not_weaker}", f"{RANK.format('$9')} >= {RANK.format('r.strength')}")
TYPES = "bigint, bigint, bigint, text, bigint, bigint, timestamptz, bool, text, bool, bigint, text"

# Whose receipt it is: the partial unique keys of the table.
PERSON = Prepared("record_person", TYPES, RECORD.format(owner="(message_id, person_id) WHERE person_id IS NOT NULL"))
MAILBOX = Prepared(
    "record_mailbox",
    TYPES,
    RECORD.format(owner="(message_id, contact_point_id) WHERE person_id IS NULL AND contact_point_id IS NOT NULL"),
)
ADDRESS = Prepared(
    "record_address",
    TYPES,
    RECORD.format(
        owner="(message_id, address) WHERE contact_point_id IS NULL AND person_id IS NULL AND NOT (address = '')"
    ),
)
ORGANISATION = Prepared(
    "record_organisation",
    TYPES,
    RECORD.format(
        owner="(message_id, organisation_id) WHERE contact_point_id IS NULL AND person_id IS NULL AND strength = 'assisted'"
    ),
)


def record(message, *, strength, person=None, contact_point=None, address="", organisation=None, **more):
    """Write down that a recipient looked (`strength` "") or pressed; return (Receipt, did it change, is the press new).

    The recipient is `person`, else the shared `contact_point`, else `address`, else the `organisation` that staff told;
    beside another recipient `organisation` is credited besides the snapshot. `more`: via, is_suspect, has_acted,
    recorded_by, note.
    """
    now = timezone.now()
    via, recorded_by = more.get("via"), more.get("recorded_by")
    rows = _statement(person, contact_point, address).rows(
        message.pk,
        person and person.pk,
        contact_point and contact_point.pk,
        address,
        organisation and organisation.pk,
        via and via.pk,
        now,
        more.get("has_acted", False),
        strength,
        more.get("is_suspect", False),
        recorded_by and recorded_by.pk,
        more.get("note", ""),
    )
    if not rows:
        return _existing(message, person, contact_point, address, organisation), False, False
    receipt = Receipt.from_db(None, COLUMNS, rows[0])
    receipt.message = message
    if person:
        receipt.person = person
    return receipt, True, receipt.acknowledged_at == now


def _statement(person, contact_point, address):
    if person:
        return PERSON
    if contact_point:
        return MAILBOX
    return ADDRESS if address else ORGANISATION


def _existing(message, person, contact_point, address, organisation):
    """Return the receipt that says as much already."""
    of_message = Receipt.objects.select_related("message", "person").filter(message=message)
    if person:
        return of_message.get(person=person)
    if contact_point:
        return of_message.get(person=None, contact_point=contact_point)
    if address:
        return of_message.get(person=None, contact_point=None, address=address)
    assisted = of_message.filter(strength=Receipt.Strength.ASSISTED)
    return assisted.get(person=None, contact_point=None, organisation=organisation)
