"""What a model is told: instructions.txt, and the report between marks.

`PROMPT_VERSION` is raised with every change of either, or of the schema, because it changes what is proposed.
"""

import hashlib
import json
from pathlib import Path

from claims.extraction.extractors.language_model.chunks import Part
from claims.extraction.extractors.language_model.schema import answer_schema
from claims.extraction.proposals import Report

PROMPT_VERSION = "1"

# How much of the text before a part is shown with it, for years, places and names that were given there.
_BEFORE = 800

INSTRUCTIONS = Path(__file__).with_name("instructions.txt").read_text(encoding="utf-8")


def messages(report: Report, part: Part) -> list[dict[str, str]]:
    """What is asked about one part of a report.

    The text stands between marks that it cannot contain, so that it cannot pretend to have ended.
    """
    text = report.text[part.start : part.end]
    before = report.text[max(0, part.start - _BEFORE) : part.start]
    mark = hashlib.sha256(f"{report.title}\0{report.source}\0{before}\0{text}".encode("utf-8", "replace")).hexdigest()[
        :16
    ]
    known = {
        "title": report.title,
        "source": report.source,
        "published": report.published.isoformat() if report.published else None,
    }
    return [
        {"role": "system", "content": INSTRUCTIONS},
        {
            "role": "user",
            "content": (
                f"The report stands between marks with {mark}.\n"
                f"--- {mark} ABOUT IT\n{json.dumps(known, ensure_ascii=False)}\n"
                f"--- {mark} BEFORE (to understand the text; no claims from here)\n{before}\n"
                f"--- {mark} TEXT\n{text}\n"
                f"--- {mark} END"
            ),
        },
    ]


def response_format() -> dict[str, object]:
    """Structured output as the chat-completions protocol asks for it."""
    return {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": answer_schema()}}
