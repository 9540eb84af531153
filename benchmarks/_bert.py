"""The forward pass of a small BERT in numpy, from the original weights: what the packaged model is measured against."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
_EPSILON = 1e-12


def read_safetensors(path: Path) -> dict[str, Array]:
    """Every tensor of 32-bit numbers by its name: eight bytes of length, a JSON table, then the numbers."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    table: dict[str, Any] = json.loads(data[8 : 8 + length])
    tensors = {}
    for name, entry in table.items():
        if entry.get("dtype") == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            tensors[name] = np.frombuffer(data[start:end], dtype="<f4").reshape(entry["shape"])
    return tensors


class Bert:
    """`heads` is the number of attention heads; layers are counted from the weights."""

    def __init__(self, weights: dict[str, Array], heads: int = 12) -> None:
        self._weights, self._heads = weights, heads
        self._layers = sum(name.endswith("attention.self.query.weight") for name in weights)

    def embed(self, ids: list[int]) -> Array:
        """The mean over the tokens of one text, at length 1: nothing is padded, so nothing is masked."""
        weights = self._weights
        hidden = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: len(ids)]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._normal(hidden, "embeddings.LayerNorm")
        for layer in range(self._layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
        mean = hidden.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)

    def _layer(self, hidden: Array, name: str) -> Array:
        query, key, value = (
            self._heads_of(self._linear(hidden, f"{name}.attention.self.{part}")) for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / np.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        joined = mixed.transpose(1, 0, 2).reshape(hidden.shape)
        attended = self._linear(joined, f"{name}.attention.output.dense") + hidden
        hidden = self._normal(attended, f"{name}.attention.output.LayerNorm")
        wide = gelu(self._linear(hidden, f"{name}.intermediate.dense"))
        return self._normal(self._linear(wide, f"{name}.output.dense") + hidden, f"{name}.output.LayerNorm")

    def _heads_of(self, rows: Array) -> Array:
        return rows.reshape(len(rows), self._heads, -1).transpose(1, 0, 2)

    def _linear(self, rows: Array, name: str) -> Array:
        return np.asarray(rows @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"], dtype=np.float32)

    def _normal(self, rows: Array, name: str) -> Array:
        centered = rows - rows.mean(axis=-1, keepdims=True)
        scaled = centered / np.sqrt(rows.var(axis=-1, keepdims=True) + _EPSILON)
        return np.asarray(scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"], dtype=np.float32)


def gelu(rows: Array) -> Array:
    """With the error function as in Abramowitz and Stegun 7.1.26, right to 1.5e-7; numpy has none of its own."""
    x = np.abs(rows) / np.sqrt(2.0)
    t = 1.0 / (1.0 + 0.3275911 * x)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(rows) * (1.0 - series * np.exp(-x * x))
    return np.asarray(0.5 * rows * (1.0 + erf), dtype=np.float32)
