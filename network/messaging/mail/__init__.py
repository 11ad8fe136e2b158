"""The post office: render once, merge per recipient, send over kept connections, mark each mail on its own."""
