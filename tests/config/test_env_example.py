"""`.env.example` names every variable that the settings read, and no other."""

import re

from django.conf import settings

READ = re.compile(
    r'(?:env\.\w+|secret|long_secret)\(\s*"([A-Z_]+)"|database\(name="([A-Z_]+)"|def database\(name="([A-Z_]+)"'
)
FOR_COMPOSE = {"SITE_ADDRESS", "PARKNET_VERSION"}


def test_env_example_lists_what_the_settings_read():
    text = "".join((settings.BASE_DIR / "config" / name).read_text() for name in ("settings.py", "env.py"))
    read = {name for found in READ.findall(text) for name in found if name}
    listed = set(re.findall(r"^([A-Z_]+)=", (settings.BASE_DIR / ".env.example").read_text(), re.M))

    assert listed == read | FOR_COMPOSE
