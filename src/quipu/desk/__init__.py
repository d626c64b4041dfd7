"""The desk: a web page on which an analyst reads a case, checks it and decides. Only this room knows the web."""
