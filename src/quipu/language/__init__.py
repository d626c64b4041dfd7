"""A text to parsed sentences."""

from quipu.language.analyzer import Analyzer
from quipu.language.sentence import Name, Sentence, Token

__all__ = ["Analyzer", "Name", "Sentence", "Token"]
