"""Texts that a message can begin with."""

FIELDS = (
    "message_class",
    "topic",
    *(f"{text}_{language}" for language in ("pl", "en") for text in ("title", "summary", "body")),
)


def beginning(network, slug):
    """Return the first values of a message's form from the network's text template `slug`; {} when there is none."""
    template = network.text_templates.filter(slug=slug).first() if slug else None
    return {name: getattr(template, name) for name in FIELDS} if template else {}
