"""One kept SMTP connection, and the four ways a mail can end."""

import smtplib
import time
from contextlib import suppress

from django.conf import settings

CONNECT_SECONDS = 10
HELLO_SECONDS = 30  # greeting back, encryption, password
REPLY_SECONDS = 60  # for all replies of one mail together, however slowly their bytes come
MOST_OF_A_LINE = 1024
REPLIES, REFUSALS = range(200, 600), range(400, 600)  # whoever says something else: nobody knows where we are
MAILS_PER_CONNECTION = 1000  # relays close long conversations; better we choose the moment


class NotTaken(Exception):
    """The mail was certainly not taken. `code` is the SMTP reply, 0 when the connection failed."""

    def __init__(self, code, text):
        super().__init__(f"{code} {text}"[:300])
        self.code = code


class TryLater(NotTaken):
    """This recipient was put off (4xx), or the connection broke before the text was sent."""


class Refused(NotTaken):
    """This recipient was refused for good (5xx)."""


class RelayAway(NotTaken):
    """The mail server itself does not talk to us now: nobody's fault, no attempt counts."""


class InDoubt(Exception):
    """The text was sent and no answer came: it may or may not have been taken."""


class Conversation(smtplib.SMTP):
    """SMTP with a clock: what is not said by `until` counts as not said."""

    until = 0

    def give(self, seconds):
        """Give the server so many seconds from now."""
        self.until = time.monotonic() + seconds

    @property
    def left(self):
        """The seconds that are left. Raises TimeoutError when there are none."""
        if (left := self.until - time.monotonic()) <= 0:
            raise TimeoutError
        return left

    def send(self, s):
        self.sock.settimeout(self.left)
        super().send(s)

    def getreply(self):
        if self.file is None:  # before the greeting, and again after STARTTLS
            self.file = _Lines(self)
        return super().getreply()


class _Lines:
    """The lines a server says, read until the conversation's clock runs out; smtplib asks for no more of a file."""

    def __init__(self, conversation):
        self._conversation = conversation
        self._said = bytearray()

    def readline(self, _limit):
        while (end := self._said.find(b"\n")) < 0 and len(self._said) < MOST_OF_A_LINE:
            self._conversation.sock.settimeout(self._conversation.left)
            if not (said := self._conversation.sock.recv(8192)):
                return b""
            self._said += said
        line = bytes(self._said[: end + 1])
        del self._said[: end + 1]
        return line

    def close(self):
        self._said.clear()


class Connection:
    """A conversation with the mail server, opened when needed and kept from mail to mail."""

    def __init__(self):
        self._smtp = None
        self._sent = 0
        self._asked = None  # the envelope that was sent ahead; its replies are still to be read

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def send(self, address, octets, *, return_path, following=None):
        """Send one mail; return when the server has taken it. Raises TryLater, Refused, RelayAway, InDoubt.

        `following` is the (return path, address) of the mail that comes next. Where the relay allows it the text and
        the next envelope are one group of commands (RFC 2920, 3.1), and each mail costs one exchange instead of two.
        """
        envelope = (return_path, address)
        if self._asked not in (None, envelope):
            self._drop()
        smtp = self._open()
        smtp.give(REPLY_SECONDS)
        self._envelope(smtp, envelope)
        self._hand_over(smtp, octets, following if self._sent + 1 < MAILS_PER_CONNECTION else None)
        self._sent += 1
        if self._sent >= MAILS_PER_CONNECTION:
            self.close()

    def close(self):
        if (
            self._smtp is not None and self._asked is None
        ):  # else a text is expected, and only breaking off says there is none
            self._smtp.give(CONNECT_SECONDS)
            with suppress(OSError, smtplib.SMTPException):
                self._smtp.quit()
        self._drop()

    def _open(self):
        if self._smtp is None:
            try:
                self._smtp = self._connect()
            except (OSError, smtplib.SMTPException) as error:
                raise RelayAway(getattr(error, "smtp_code", 0), type(error).__name__) from error
        return self._smtp

    def _connect(self):
        smtp = Conversation(local_hostname=settings.MAIL_DOMAIN, timeout=CONNECT_SECONDS)
        smtp.give(CONNECT_SECONDS)
        code, text = smtp.connect(settings.MAIL_HOST, settings.MAIL_PORT)
        if code != 220:
            raise smtplib.SMTPConnectError(code, text)
        smtp.give(HELLO_SECONDS)
        smtp.ehlo_or_helo_if_needed()
        if settings.MAIL_STARTTLS:
            smtp.starttls()
            smtp.ehlo()
        if settings.MAIL_USER:
            smtp.login(settings.MAIL_USER, settings.MAIL_PASSWORD)
        return smtp

    def _envelope(self, smtp, envelope):
        """Say from whom and for whom, and ask to send the text; in one breath where the relay allows it."""
        lines = _commands(envelope)
        is_one_breath, is_asked = smtp.has_extn("pipelining"), self._asked is not None
        self._asked = None
        if is_one_breath and not is_asked:
            self._say(smtp, "\r\n".join(lines))
        for line, expected in zip(lines, (250, 250, 354), strict=True):
            if not is_one_breath:
                self._say(smtp, line)
            code, text = self._reply(smtp)
            if code == expected or expected == 250 <= code < 300:
                continue
            if code == 421 or line is lines[0]:  # the relay speaks of itself
                self._drop()
                raise RelayAway(code, text)
            if is_one_breath and line is lines[1] and self._reply(smtp)[0] == 354:
                self._drop()  # a text asked for, and nobody to send it to: only breaking off ends it
            else:
                self._reset()
            raise (Refused if code >= 500 else TryLater)(code, text)

    def _say(self, smtp, lines):
        """Say lines before the text is sent; nothing can be in doubt yet."""
        try:
            smtp.send(f"{lines}\r\n")
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise TryLater(0, type(error).__name__) from error

    def _reply(self, smtp):
        try:
            code, text = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise TryLater(0, type(error).__name__) from error
        if code not in REPLIES:
            self._drop()
            raise TryLater(0, "not a reply")
        return code, text.decode(errors="replace")

    def _hand_over(self, smtp, octets, following):
        """Send the text. From here a broken connection leaves the mail in doubt."""
        octets = dot_stuffed(octets)
        if following and smtp.has_extn("pipelining"):
            octets += "".join(f"{line}\r\n" for line in _commands(following)).encode()
            self._asked = following
        try:
            smtp.send(octets)
            code, text = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise InDoubt(type(error).__name__) from error
        if 200 <= code < 300:
            return
        if code not in REFUSALS:
            self._drop()
            raise InDoubt("not a reply")
        if code == 421:
            self._drop()
        elif self._asked is None:
            self._reset()
        raise (Refused if code >= 500 else TryLater)(code, text.decode(errors="replace"))

    def _reset(self):
        """Begin a new mail in the same conversation after a refusal."""
        try:
            self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            self._drop()

    def _drop(self):
        if self._smtp is not None:
            self._smtp.close()
        self._smtp, self._sent, self._asked = None, 0, None


def _commands(envelope):
    return_path, address = envelope
    return [f"MAIL FROM:<{return_path}>", f"RCPT TO:<{address}>", "DATA"]


def dot_stuffed(octets):
    """Return the text as SMTP carries it: no line of a lone dot, and the closing one. Lines already end in CRLF."""
    text = octets.replace(b"\r\n.", b"\r\n..")
    return text + (b".\r\n" if text.endswith(b"\r\n") else b"\r\n.\r\n")
