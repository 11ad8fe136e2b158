"""A mailbox for tests that speaks as much IMAP (RFC 3501) as reading unread mail takes."""

import re
import socketserver
import threading
from contextlib import contextmanager


class Mailbox:
    """`mails` are octets by unique number; `seen` the numbers marked as read. `drop_at`: the word at which it hangs up."""

    def __init__(self):
        self.mails = {}
        self.seen = set()
        self.drop_at = ""
        self.user, self.password = "zwroty", "ha slo"

    def add(self, raw):
        self.mails[len(self.mails) + 1] = raw


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"* OK ready\r\n")
        while line := self.rfile.readline():
            tag, _space, command = line.decode("latin1").strip().partition(" ")
            if self.server.box.drop_at and self.server.box.drop_at in command:
                return
            self.wfile.write(self.answer(command) + f"{tag} {self.end(command)}\r\n".encode())
            if command == "LOGOUT":
                return

    def end(self, command):
        box = self.server.box
        if command.startswith("LOGIN"):
            return "OK in" if command == f'LOGIN {box.user} "{box.password}"' else "NO wrong"
        if command.startswith("SELECT"):
            return "OK there" if command == 'SELECT "INBOX"' else "NO such folder"
        return "OK done"

    def answer(self, command):
        box = self.server.box
        if command == "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1\r\n"
        if command.startswith("SELECT"):
            return f"* {len(box.mails)} EXISTS\r\n".encode()
        if command == "UID SEARCH UNSEEN":
            return (
                f"* SEARCH {' '.join(str(one) for one in box.mails if one not in box.seen)}".rstrip().encode() + b"\r\n"
            )
        if found := re.fullmatch(r"UID FETCH (\d+) \(BODY\.PEEK\[\]<0\.(\d+)>\)", command):
            number, most = map(int, found.groups())
            raw = box.mails[number][:most]
            return f"* {number} FETCH (UID {number} BODY[]<0> {{{len(raw)}}}\r\n".encode() + raw + b")\r\n"
        if found := re.fullmatch(r"UID STORE (\d+) \+FLAGS\.SILENT \(\\Seen\)", command):
            box.seen.add(int(found[1]))
        return b""


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def running_mailbox():
    """Yield a Mailbox on a free port of this machine; `.port` says which."""
    with _Server(("127.0.0.1", 0), _Conversation) as server:
        server.box = box = Mailbox()
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield box
        server.shutdown()
        thread.join()
