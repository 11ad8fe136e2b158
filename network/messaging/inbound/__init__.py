"""Mail that comes back: what a notice says (`notice`), and how much it weighs (`rules`). Nothing of these touches the database.

Its inlets: `manage.py ingest_mail`, an IMAP mailbox (`mailbox`), a provider's webhook (`provider`)."""
