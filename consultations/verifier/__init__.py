"""The recount program that is shipped with every published result; it imports nothing of the product."""
