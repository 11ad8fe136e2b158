"""A mail sink that takes everything and keeps nothing: `python -m bench.sink PORT_FILE`. It answers `HELP` with the number taken.

Only for measuring senders; correctness is checked elsewhere. Debian's smtp-sink is faster where it is installed.
"""

import asyncio
import sys
from pathlib import Path


class Conversation(asyncio.Protocol):
    taken = 0

    def connection_made(self, transport):
        self.transport, self.buffer, self.in_text = transport, b"", False
        transport.write(b"220 sink\r\n")

    def data_received(self, data):
        self.buffer += data
        while self._step():
            pass

    def _step(self):
        """Use up one line, or one whole text; False when more must come first."""
        end = b"\r\n.\r\n" if self.in_text else b"\r\n"
        line, found, rest = self.buffer.partition(end)
        if not found:
            return False
        self.buffer = rest
        self.transport.write(self._taken() if self.in_text else self._answer(line[:4].upper()))
        return True

    def _taken(self):
        Conversation.taken += 1
        self.in_text = False
        return b"250 taken\r\n"

    def _answer(self, verb):
        self.in_text = verb == b"DATA"
        if verb == b"HELP":
            return b"214 %d\r\n" % Conversation.taken
        return b"354 go on\r\n" if self.in_text else b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n"


async def serve(port_file):
    server = await asyncio.get_running_loop().create_server(Conversation, "127.0.0.1", 0)
    Path(port_file).write_text(str(server.sockets[0].getsockname()[1]), encoding="ascii")
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
