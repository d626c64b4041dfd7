"""Quipu reads what many outlets report about organized crime and shows what adds up and what does not."""
