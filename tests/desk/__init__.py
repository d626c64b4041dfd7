"""The desk, through its test client and in a real browser."""
