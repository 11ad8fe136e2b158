"""The proof of reach as files: signed JSON, CSV and PDF."""
