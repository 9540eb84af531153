"""Learning a weighed sum whose order counts, and what its values mean as probabilities: numpy, a few seconds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One tweet: its candidates' likeness (candidates, features), and which of them are right.

    `is_copy`: it says what a right one says, though nobody labeled it; to find it is no mistake.
    """

    values: Array
    is_right: NDArray[np.bool_]
    is_copy: NDArray[np.bool_]


def fitted(examples: Sequence[Example], penalty: float, *, steps: int = 500, rate: float = 0.1) -> Array:
    """Weights under which right candidates come first: softmax over each tweet's candidates, Adam, L2 `penalty`."""
    usable = [one for one in examples if one.is_right.any()]
    width, features = max(len(one.values) for one in usable), usable[0].values.shape[1]
    values = np.zeros((len(usable), width, features))
    target = np.zeros((len(usable), width))
    blocked = np.full((len(usable), width), -np.inf)
    for place, one in enumerate(usable):
        count = len(one.values)
        values[place, :count] = one.values
        target[place, :count] = one.is_right / one.is_right.sum()
        blocked[place, :count] = 0.0
    spread = np.concatenate([one.values for one in usable]).std(axis=0)
    scale = np.where(spread > 0, spread, np.inf)
    values /= scale
    weights, mean, square = np.zeros(features), np.zeros(features), np.zeros(features)
    for step in range(1, steps + 1):
        sums = values @ weights + blocked
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        share = odds / odds.sum(axis=1, keepdims=True)
        slope = np.einsum("nc,ncf->f", share - target, values) / len(usable) + penalty * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return np.asarray(weights / scale)


def best_sums(examples: Sequence[Example], weights: Array) -> tuple[Array, Array]:
    """The sum of each tweet's best right candidate, and of its best wrong one: a hit, and what a text unchecked has."""
    right, wrong = [], []
    for one in examples:
        sums = one.values @ weights
        if one.is_right.any():
            right.append(sums[one.is_right].max())
        others = ~one.is_right & ~one.is_copy
        if others.any():
            wrong.append(sums[others].max())
    return np.array(right), np.array(wrong)


def calibrated(right: Array, wrong: Array, *, steps: int = 2000) -> tuple[float, float]:
    """Slope and offset that turn a sum into the probability of being right (Platt's method, Newton's steps)."""
    values = np.concatenate([right, wrong])
    target = np.concatenate([np.ones(len(right)), np.zeros(len(wrong))])
    inputs = np.stack([values, np.ones(len(values))], axis=1)
    found = np.array([1 / max(values.std(), 1e-9), -values.mean() / max(values.std(), 1e-9)])
    for _ in range(steps):
        odds = 1 / (1 + np.exp(-np.clip(inputs @ found, -60, 60)))
        slope = inputs.T @ (odds - target)
        bend = (inputs * (odds * (1 - odds))[:, None]).T @ inputs + 1e-6 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        found = found - step
        if np.abs(step).max() < 1e-9:
            break
    return float(found[0]), float(found[1])


def threshold_for(right: Array, wrong: Array, precision: float) -> float:
    """The lowest score from which on at least `precision` of all that is called a hit is right."""
    for score in np.sort(np.concatenate([right, wrong])):
        hits, false = (right >= score).sum(), (wrong >= score).sum()
        if hits and hits / (hits + false) >= precision:
            return float(score)
    return 1.0
