"""The demo network: real institutions of Kielce, synthetic tenants, eight weeks of messages. Same seed, same data."""
