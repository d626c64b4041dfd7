"""A case to what people read and other programs load."""
