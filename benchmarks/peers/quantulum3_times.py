"""Reads texts with quantulum3: one JSON string per input line, one JSON number per output line.

The number is the processor time in seconds for that text. Loading quantulum3 and reading a first sentence, which fills
its caches, do not count.
"""

import json
import sys
import time
import warnings

with warnings.catch_warnings():
    # It says that it has no trained classifier; without one it is faster.
    warnings.simplefilter("ignore")
    from quantulum3 import parser


def seconds_for(text: str) -> float:
    begun = time.process_time()
    try:
        parser.parse(text)
    except Exception as error:
        # It raises on some texts; the time until then counts as if it had read on.
        print(f"quantulum3 gave up on a text: {type(error).__name__}", file=sys.stderr)
    return time.process_time() - begun


parser.parse("Two people were hurt 5 km from the town.")
for line in sys.stdin:
    print(json.dumps(seconds_for(json.loads(line))), flush=True)
