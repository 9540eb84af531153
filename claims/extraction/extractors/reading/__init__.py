"""Reading a text whatever its language: tokens, sentences, quotations, places, and tables of phrases over tokens."""
