"""The pages, one module a page: what is looked up for it, and its template."""
