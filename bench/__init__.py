"""Measurements of the hot jobs, each as a ratio to a baseline of the same run: absolute times on shared machines mean little.

`python dev.py bench [fanout|mail]`. The protocol is in docs/performance.md.
"""
