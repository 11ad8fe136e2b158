"""The list of what an organisation is sorted by, kept by the database: whoever writes a branch, a code or a place need not think of it."""

from django.db import migrations

SOURCES = ("members_organisation_branches", "members_organisationsector", "members_location")

FUNCTIONS = """
CREATE OR REPLACE FUNCTION members_sort_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE members_organisation o SET sorted_by = said.list
    FROM (SELECT c.id, ARRAY(
            SELECT 'branch:' || b.slug FROM members_organisation_branches ob JOIN members_branchtag b ON b.id = ob.branchtag_id
             WHERE ob.organisation_id = c.id
            UNION SELECT 'pkd:' || left(s.pkd_code, 2) FROM members_organisationsector s WHERE s.organisation_id = c.id
            UNION SELECT 'building:' || l.building FROM members_location l WHERE l.organisation_id = c.id AND l.building <> ''
            ORDER BY 1) AS list
            FROM (SELECT DISTINCT organisation_id AS id FROM changed) c) said
   WHERE o.id = said.id AND o.sorted_by <> said.list;
  RETURN NULL;
END $$;

-- A record read before a branch was added and saved after it would take the branch off the list again.
CREATE OR REPLACE FUNCTION members_keep_sorting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sorted_by := OLD.sorted_by;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER sorted_by_triggers_only BEFORE UPDATE ON members_organisation FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND NEW.sorted_by IS DISTINCT FROM OLD.sorted_by) EXECUTE FUNCTION members_keep_sorting();
"""

TRIGGERS = "".join(
    f"""
CREATE OR REPLACE TRIGGER sort_added AFTER INSERT ON {table} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_sort_again();
CREATE OR REPLACE TRIGGER sort_changed AFTER UPDATE ON {table} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_sort_again();
CREATE OR REPLACE TRIGGER sort_left AFTER UPDATE ON {table} REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_sort_again();
CREATE OR REPLACE TRIGGER sort_removed AFTER DELETE ON {table} REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_sort_again();
"""
    for table in SOURCES
)

# What stands there already: touching the rows makes the triggers write their lists.
FILL = "".join(f"UPDATE {table} SET organisation_id = organisation_id;" for table in SOURCES)  # noqa: S608 -- names of ours

DROP = (
    "".join(
        f"DROP TRIGGER IF EXISTS {name} ON {table};"
        for table in SOURCES
        for name in ("sort_added", "sort_changed", "sort_left", "sort_removed")
    )
    + "DROP TRIGGER IF EXISTS sorted_by_triggers_only ON members_organisation;"
    + "DROP FUNCTION IF EXISTS members_sort_again(); DROP FUNCTION IF EXISTS members_keep_sorting();"
)

KEEP_SORTED = migrations.RunSQL(FUNCTIONS + TRIGGERS + FILL, DROP)
