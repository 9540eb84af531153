"""How records become words and pictures: plain values in, plain values out, no database."""
