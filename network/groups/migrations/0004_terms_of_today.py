"""What was one field of a group becomes its history: a term for each coordinator, a call for each open one."""

from django.db import migrations

STATEMENTS = """
    INSERT INTO groups_specialisation (network_id, slug, name_pl, name_en, position)
         SELECT network_id, 'consortium-' || id, name_pl, name_en, id FROM groups_group WHERE kind = 'consortium';
    UPDATE groups_group g
       SET specialisation_id = s.id, legal_basis = CASE g.legal_basis WHEN '' THEN '–' ELSE g.legal_basis END
      FROM groups_specialisation s WHERE s.slug = 'consortium-' || g.id;
    UPDATE groups_groupmember m SET role = 'member' FROM groups_group g
     WHERE g.id = m.group_id AND m.role = 'coordinator'
       AND (m.person_id IS NOT NULL OR m.organisation_id IS DISTINCT FROM g.coordinator_id);
    INSERT INTO groups_coordinatorterm (group_id, organisation_id, valid, handover_note)
         SELECT id, coordinator_id, tstzrange(now(), NULL), '' FROM groups_group WHERE coordinator_id IS NOT NULL;
    UPDATE groups_group SET state = CASE WHEN coordinator_id IS NOT NULL THEN 'active'
                                         WHEN open_call_until IS NOT NULL THEN 'open_call' ELSE 'forming' END;
    INSERT INTO groups_coordinatorcall (public_id, group_id, opens_at, closes_at, text_pl, text_en, outcome)
         SELECT gen_random_uuid(), id, open_call_until - 30, open_call_until + 1,
                'Szukamy koordynatora tej grupy.', 'We look for a coordinator of this group.', ''
           FROM groups_group WHERE coordinator_id IS NULL AND open_call_until IS NOT NULL;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0003_coordinators'),
    ]

    operations = [
        migrations.RunSQL(STATEMENTS, migrations.RunSQL.noop),
    ]
