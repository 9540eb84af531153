"""Sentences to vectors: cut into pieces, run through the model, averaged and brought to length 1."""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import BertWordPieceTokenizer, Tokenizer

from claims.consistency.meaning.model_files import TOKENIZER, ModelFiles, verified_id

# What the packaged model was made for; more is cut off. A claim has some thirty pieces.
LONGEST = 256
# Larger ones are no faster on a processor (docs/benchmarks.md) and hold more memory.
BATCH = 32

# One text, (dimension,), and many, (texts, dimension); each of length 1.
Vector = NDArray[np.float32]
Vectors = NDArray[np.float32]
Pieces = list[int]


class Encoder:
    """One loaded model. May be used by several threads at once."""

    def __init__(self, files: ModelFiles, *, threads: int) -> None:
        """`threads` for one call; 0 takes every core. Raises what `verified_id` raises."""
        self.model_id = verified_id(files)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Its warnings are about the export of the model, which nobody here can change.
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(files.onnx), options, providers=["CPUExecutionProvider"])
        self._inputs = {wanted.name for wanted in self._session.get_inputs()}
        self._tokenizer = _tokenizer(files)
        self.dimension = int(self.embed(["."]).shape[1])

    def embed(self, texts: Sequence[str], *, batch: int = BATCH) -> Vectors:
        """One row of length 1 for each text, in order; shape (texts, dimension)."""
        pieces = [self.pieces(text) for text in texts]
        # Like lengths together: what is padded is computed in vain.
        order = sorted(range(len(pieces)), key=lambda place: len(pieces[place]))
        rows = [
            self._run([pieces[place] for place in order[start : start + batch]])
            for start in range(0, len(order), batch)
        ]
        if not rows:
            return np.zeros((0, self.dimension), dtype=np.float32)
        made = np.concatenate(rows)
        vectors = np.empty_like(made)
        vectors[order] = made
        return vectors

    def pieces(self, text: str) -> Pieces:
        """The numbers of the pieces that the model sees, at most `LONGEST`."""
        return list(self._tokenizer.encode(text).ids)

    def _run(self, pieces: Sequence[Pieces]) -> Vectors:
        width = max(len(row) for row in pieces)
        ids = np.zeros((len(pieces), width), dtype=np.int64)
        mask = np.zeros_like(ids)
        for place, row in enumerate(pieces):
            ids[place, : len(row)] = row
            mask[place, : len(row)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        output = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        return unit_rows(averaged(output, mask) if output.ndim == 3 else output)


def averaged(tokens: NDArray[np.float32], mask: NDArray[np.int64]) -> Vectors:
    """The mean of the vectors of real tokens; (texts, width, dimension) and (texts, width) to (texts, dimension)."""
    weights = mask[:, :, None].astype(np.float32)
    return np.asarray((tokens * weights).sum(axis=1) / weights.sum(axis=1), dtype=np.float32)


def unit_rows(vectors: NDArray[np.float32]) -> Vectors:
    """Each row at length 1, so that a scalar product is the cosine."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def _tokenizer(files: ModelFiles) -> Tokenizer:
    """Cuts at `LONGEST` pieces, its own marks included, and pads nothing."""
    path = str(files.tokenizer)
    whole = Tokenizer.from_file(path) if files.tokenizer.name == TOKENIZER else BertWordPieceTokenizer(path)
    whole.enable_truncation(LONGEST)
    whole.no_padding()
    return whole
