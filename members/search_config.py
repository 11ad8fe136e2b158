"""The text search configuration `parknet`: simple, with the unaccent dictionary first (it also maps ł to l)."""

from django.db import migrations

CREATE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'parknet') THEN
    CREATE TEXT SEARCH CONFIGURATION parknet (COPY = simple);
    ALTER TEXT SEARCH CONFIGURATION parknet ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
  END IF;
END $$;
"""

CREATE_SEARCH_CONFIG = migrations.RunSQL(CREATE, "DROP TEXT SEARCH CONFIGURATION IF EXISTS parknet")
