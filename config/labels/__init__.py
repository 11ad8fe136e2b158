"""What a network calls things: a chamber has member companies where a park has organisations.

`registry` lists what can be renamed, `overlay` lays a network's words over the translations.
"""
