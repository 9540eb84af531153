"""Reading figures, findings and coverage; what desks and the API ask for."""

from claims.consistency.independence import independent_origins
from claims.consistency.selectors.cases import load_case
from claims.consistency.selectors.figures import figure_of
from claims.consistency.selectors.findings import (
    coverage,
    findings_of_claim,
    findings_of_subject,
)
from claims.consistency.selectors.matrix import Matrix, MatrixRow, figures_by_subject
from claims.consistency.selectors.reconciliations import (
    Move,
    moves_of_subject,
    reconciliations_of_subject,
    stale_reconciliations,
)
from claims.consistency.selectors.rows import (
    FigureRow,
    Figures,
    comparable_figures,
    figures_of_subject,
    rows_of,
)

__all__ = [
    "FigureRow",
    "Figures",
    "Matrix",
    "MatrixRow",
    "Move",
    "comparable_figures",
    "coverage",
    "figure_of",
    "figures_by_subject",
    "figures_of_subject",
    "findings_of_claim",
    "findings_of_subject",
    "independent_origins",
    "load_case",
    "moves_of_subject",
    "reconciliations_of_subject",
    "rows_of",
    "stale_reconciliations",
]
