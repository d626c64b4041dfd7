"""Relation frames: what people, groups and things are said to be to each other."""

from quipu.claims.relations.find import find_relations

__all__ = ["find_relations"]
