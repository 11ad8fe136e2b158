"""The network in a box: what a network has learned about itself, without its people, as one file that another one takes.

It stands in `config` because such a file reaches into every floor, see docs/adr/0016.
"""
