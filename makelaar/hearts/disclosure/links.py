"""What hangs together with what is printed now."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure.inner import Expression
from makelaar.hearts.disclosure.numbers import Problem


def linked(problem: Problem, rows: Sequence[Expression]) -> NDArray[np.bool_]:
    """Which unknowns are in one sum, or in a chain of sums, with something that is printed now."""
    chain = np.arange(problem.inner.count)
    before = None
    while before is None or not np.array_equal(chain, before):
        before = chain.copy()
        for expression in rows:
            unknowns = [u for u, _f in expression.terms]
            chain[unknowns] = chain[unknowns].min()
    printed = {int(chain[u]) for item in problem.items for u, _f in item.expression.terms}
    return np.isin(chain, sorted(printed))
