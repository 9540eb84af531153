"""How comparing behaves in a ledger of any size: one new claim, everything again, and peers on the same data."""
