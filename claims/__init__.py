"""The one app: every capability of the claim ledger, layered from `lib` up to `desk`, `api` and `site`."""
