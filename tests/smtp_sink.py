"""A mail server for tests: keeps what it takes, and misbehaves on request, per recipient."""

import socketserver
import threading
import time
from contextlib import contextmanager
from email import message_from_bytes, policy


class Sink:
    """`mails` are the messages taken, in order. `behaviour` maps an address to what happens to it:

    {"rcpt": "550 unknown"}, {"rcpt": "550 unknown", "nobody": "503 nobody"} (to DATA), {"data": "452 full"}, {"drop": "before_data"}, {"drop": "after_data"} (text read, no answer)
    or {"drop": "after_taking"} (kept, but the answer is lost).
    """

    def __init__(self):
        self.mails = []
        self.addresses = []  # of the envelopes, in order
        self.return_paths = []
        self.connections = 0
        self.behaviour = {}
        self.greeting = "220 sink"
        self.has_pipelining = False  # offers PIPELINING, and answers the envelope only when all of it is there

    def parsed(self, address=None):
        """Return the parsed mails (of one address)."""
        pairs = zip(self.addresses, self.mails, strict=True)
        return [message_from_bytes(octets, policy=policy.default) for to, octets in pairs if address in (None, to)]


class _Conversation(socketserver.StreamRequestHandler):
    unsaid = b""

    def handle(self):
        sink = self.server.sink
        sink.connections += 1
        self.say(sink.greeting)
        address = return_path = ""
        while line := self.rfile.readline():
            verb = line[:4].upper()
            how = sink.behaviour.get(address, {})
            if verb == b"EHLO" and sink.has_pipelining:
                self.say("250-sink\r\n250 PIPELINING")
            elif verb == b"MAIL":
                return_path = line.split(b"<")[1].split(b">")[0].decode()
                self.say("250 ok", wait=sink.has_pipelining)
            elif verb == b"RCPT":
                address = line.split(b"<")[1].split(b">")[0].decode()
                self.say(sink.behaviour.get(address, {}).get("rcpt", "250 ok"), wait=sink.has_pipelining)
            elif verb == b"DATA" and "nobody" in how:
                self.say(how["nobody"])
            elif verb == b"DATA":
                if how.get("drop") == "before_data" or not self.take(sink, (return_path, address), how):
                    return
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self, sink, envelope, how):
        """Read one text; False when the conversation breaks off."""
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return False
            lines.append(line[1:] if line.startswith(b".") else line)
        if how.get("drop") == "after_data":
            return False
        reply = how.get("data", "250 taken")
        if reply.startswith("2"):
            sink.mails.append(b"".join(lines))
            sink.return_paths.append(envelope[0])
            sink.addresses.append(envelope[1])
        if how.get("drop") == "after_taking":
            return False
        time.sleep(how.get("wait", 0))
        self.say(reply)
        return True

    def say(self, text, *, wait=False):
        self.unsaid += text.encode() + b"\r\n"
        if not wait:
            self.wfile.write(self.unsaid)
            self.unsaid = b""


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def running_sink():
    """Yield a Sink that listens on a free port of this machine; `.port` says which."""
    with _Server(("127.0.0.1", 0), _Conversation) as server:
        server.sink = sink = Sink()
        sink.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield sink
        server.shutdown()
        thread.join()
