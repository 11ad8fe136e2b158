"""The network: four rooms, each a Django app of its own."""
