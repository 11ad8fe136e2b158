"""The public door: read, remark, vote, check."""
