"""The handbook's data: its shape, how it is read, and its checks. Knows nothing of MkDocs."""
