"""How the shipped language model is made and measured."""
