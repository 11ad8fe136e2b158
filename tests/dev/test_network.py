"""Ports: nobody's port is ever taken over."""

import socket

from devtools import network


def test_free_port_is_taken_as_wanted():
    port = network.free_port()

    assert network.first_free(port) == port


def test_taken_port_is_passed_over():
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        taken = stranger.getsockname()[1]

        assert network.first_free(taken) > taken
