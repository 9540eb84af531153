"""What every request passes through, whatever the product does with it."""
