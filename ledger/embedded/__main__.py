"""`python -m ledger.embedded`: the embedded servers from the command line."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from ledger.embedded.errors import EmbeddedError
from ledger.embedded.instance import RunningElsewhere, hold_instance
from ledger.embedded.servers import erase_kept_servers
from ledger.embedded.throwaway import erase_throwaway_servers, start_throwaway_servers
from ledger.embedded.var import var_folder


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ledger.embedded", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    throwaway = commands.add_parser("throwaway", help="run a command with DATABASE_URL and REDIS_URL of empty servers")
    throwaway.add_argument("program", nargs="+", metavar="-- program")
    reset = commands.add_parser("reset", help="delete the embedded servers' data")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "throwaway":
            return with_throwaway_servers(chosen.program)
        return reset_kept_servers(var_folder(), asked_already=chosen.yes)
    except EmbeddedError as error:
        print(error, file=sys.stderr)
        return 1


def with_throwaway_servers(program: list[str]) -> int:
    """The program's exit status; the servers and all they hold are gone afterwards."""
    servers = start_throwaway_servers()
    try:
        addresses = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
        return subprocess.call(program, env={**os.environ, **addresses})
    finally:
        erase_throwaway_servers(servers)


def reset_kept_servers(var: Path, *, asked_already: bool) -> int:
    if not asked_already:
        print(f"This deletes every claim, verdict and account in the embedded database under {var}.")
        print("There is no way back. Type `delete` to go on: ", end="", flush=True)
        if sys.stdin.readline().strip() != "delete":
            print("Nothing was deleted.")
            return 1
    try:
        with hold_instance(var):
            erase_kept_servers(var, say=print)
    except RunningElsewhere as running:
        raise EmbeddedError(f"{running} Stop it first (Ctrl-C in its terminal).") from running
    print("Deleted. The next start begins with an empty database.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
