"""Measures the product against texts that were read by hand."""

from graph.evaluate.errors import GoldError
from graph.evaluate.report import Evaluation, Score, evaluate

__all__ = ["Evaluation", "GoldError", "Score", "evaluate"]
