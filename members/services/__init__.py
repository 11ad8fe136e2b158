"""Verbs that change people, organisations and who may act for them; one module per matter."""
