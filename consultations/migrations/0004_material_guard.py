"""Published material never changes: the database refuses it, whoever asks."""

from django.db import migrations

CREATE = """
CREATE FUNCTION consultations_refuse_published_section() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version bigint := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
BEGIN
  -- Lock first, look afterwards: a point must not slip in beside an announcement that is under way.
  PERFORM 1 FROM consultations_materialversion WHERE id = version FOR SHARE;
  IF EXISTS (SELECT 1 FROM consultations_materialversion WHERE id = version AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'published material never changes; publish a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_material_is_fixed BEFORE INSERT OR UPDATE OR DELETE ON consultations_section
  FOR EACH ROW EXECUTE FUNCTION consultations_refuse_published_section();
"""
DROP = """
DROP TRIGGER published_material_is_fixed ON consultations_section;
DROP FUNCTION consultations_refuse_published_section();
"""


class Migration(migrations.Migration):
    dependencies = [("consultations", "0003_ballotage_guards")]
    operations = [migrations.RunSQL(CREATE, DROP)]
