"""Audiences: a tree of all / any / not over a closed list of fields, compiled into one SQL relation. Never SQL from outside."""


def register_audience_field(name, *, label, resolve, operators=("is", "in")):
    """Add a field from another app, in AppConfig.ready.

    `resolve(values)` returns a queryset of person ids for a list of strings, and must not evaluate it. `operators`:
    "is" takes one value, "in" a list. Raises ImproperlyConfigured on a second use of `name`.
    """
    raise NotImplementedError


def parse(definition):
    """Return the checked tree. Raises ValidationError (audience_empty, unknown_field, bad_value, too_complex)."""
    raise NotImplementedError
