"""Forms of members; one module per matter."""
