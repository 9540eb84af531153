"""Extraction by a language model behind the chat-completions protocol. `LanguageModel` in extractor.py is the way in.

The report is text of strangers and so is the answer: nothing of it counts before its words are found in the report and
its values are ones that the register keeps.
"""
