"""Measuring the product on data of any origin; nothing of the product imports this."""
