"""Programs of `benchmarks/peers/`, run in the environment that `make peers` makes."""

import subprocess
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_PYTHON = _ROOT / ".venv-peers" / "bin" / "python"
_PROGRAMS = _ROOT / "benchmarks" / "peers"


def are_installed() -> bool:
    return _PYTHON.is_file()


def run_peer(program: str, *arguments: str | Path, given: str = "") -> list[str]:
    """The lines that the program writes about what it is `given` on standard input."""
    ran = subprocess.run(
        [_PYTHON, _PROGRAMS / program, *arguments],
        input=given,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return ran.stdout.splitlines()
