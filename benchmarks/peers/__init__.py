"""Programs that run a peer, each in the environment that `make peers` makes. Nothing here imports the product."""
