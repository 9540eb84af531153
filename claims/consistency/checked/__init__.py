"""Was this claim checked before? Texts are matched to claims with a published verdict, by words and by meaning."""
