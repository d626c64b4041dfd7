"""Speed and quality as measured; not in the wheel."""
