"""A program of somebody else that is told by webhook: a server on loopback that keeps what it got and answers as told."""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver(ThreadingHTTPServer):
    """`got` holds (headers, body) of each request; `answer(handler)` says what to do with one, 200 unless a test sets it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got, self.answer = [], lambda handler: say(handler, 200)
        self.over = threading.Event()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/hook?from=parknet"

    def handle_error(self, request, client_address):
        pass  # the other side hung up: what the test wanted


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((dict(self.headers), body))
        self.server.answer(self)
        self.close_connection = True

    def log_message(self, *args):
        pass


def say(handler, status, **headers):
    """Answer with a status and headers, without a body."""
    handler.send_response(status)
    for name, value in {"Content-Length": "0", **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()


def drip(handler):
    """Begin an answer and go on with an octet now and then, until the test is over."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")
        handler.wfile.flush()


@contextmanager
def running_receiver(certificate=None):
    """Yield a Receiver that runs in a thread; with a certificate file it speaks TLS."""
    server = Receiver()
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
