"""`python -m ledger.run`: the whole product in one foreground process, until Ctrl-C. `make run` and `make demo`."""

import argparse
import signal
import sys
from contextlib import ExitStack
from pathlib import Path

from ledger.embedded.errors import EmbeddedError
from ledger.embedded.instance import RunningElsewhere, hold_instance
from ledger.embedded.var import var_folder
from ledger.foreground import Asked, Foreground, StartFailed, ask_to_end


def say(sentence: str) -> None:
    # At once, also when the output goes through a pipe.
    print(sentence, flush=True)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ledger.run", description=__doc__)
    parser.add_argument("--demo", action="store_true", help="load sample reports and people first")
    demo = parser.parse_args(arguments).demo
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask_to_end)
    var = var_folder()
    try:
        with hold_instance(var) as note, ExitStack() as stack:
            serve(var, note, stack, demo=demo)
    except Asked as asked:
        say(f"Everything is stopped ({asked}). The data stays under {var}.")
        return 0
    except (EmbeddedError, RunningElsewhere, StartFailed) as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    return 0


def serve(var: Path, note: Path, stack: ExitStack, *, demo: bool) -> None:
    """Start everything in order; whatever was started stops, last first, when `stack` closes."""
    foreground = Foreground(var, say=say)
    foreground.start_servers(stack)
    say("Bringing the database up to date …")
    foreground.manage("migrate", "--verbosity", "0")
    if not demo:
        foreground.manage("ensure_administrator")
    stack.callback(say, "Stopping …")
    stack.callback(foreground.stop)
    say("Starting web, worker and beat …")
    address = foreground.start_processes()
    note.write_text(f"at {address}")
    if demo:
        foreground.manage("load_demo")
    say(f"\nOpen {address}/ for the public pages and {address}/admin/ to work. Logs: {var / 'logs'}. Ctrl-C ends it.")
    foreground.watch()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
