"""How dates are written, by language; Django looks here by FORMAT_MODULE_PATH."""
