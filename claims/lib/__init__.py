"""What every capability may use: no models, no domain."""
