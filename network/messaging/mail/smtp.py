"""One kept SMTP connection, and the four ways a mail can end."""

import smtplib
from contextlib import suppress

from django.conf import settings

CONNECT_SECONDS = 10
REPLY_SECONDS = 60
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


class Connection:
    """A conversation with the mail server, opened when needed and kept from mail to mail."""

    def __init__(self):
        self._smtp = None
        self._sent = 0

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def send(self, address, octets, *, return_path):
        """Send one mail; return when the server has taken it. Raises TryLater, Refused, RelayAway, InDoubt."""
        smtp = self._open()
        self._command(smtp.mail, return_path, relay_speaks=True)
        self._command(smtp.rcpt, address)
        self._command(smtp.docmd, "DATA", expected=354)
        self._hand_over(smtp, octets)
        self._sent += 1
        if self._sent >= MAILS_PER_CONNECTION:
            self.close()

    def close(self):
        if self._smtp is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._smtp.quit()
        self._smtp, self._sent = None, 0

    def _open(self):
        if self._smtp is None:
            try:
                self._smtp = self._connect()
            except (OSError, smtplib.SMTPException) as error:
                raise RelayAway(getattr(error, "smtp_code", 0), type(error).__name__) from error
        return self._smtp

    def _connect(self):
        smtp = smtplib.SMTP(
            settings.MAIL_HOST, settings.MAIL_PORT, local_hostname=settings.MAIL_DOMAIN, timeout=CONNECT_SECONDS
        )
        smtp.sock.settimeout(REPLY_SECONDS)
        smtp.ehlo_or_helo_if_needed()
        if settings.MAIL_STARTTLS:
            smtp.starttls()
            smtp.ehlo()
        if settings.MAIL_USER:
            smtp.login(settings.MAIL_USER, settings.MAIL_PASSWORD)
        return smtp

    def _command(self, command, argument, *, expected=250, relay_speaks=False):
        """Say one line before the text is sent; nothing can be in doubt yet."""
        try:
            code, text = command(argument)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise TryLater(0, type(error).__name__) from error
        if code == expected or (expected == 250 and 200 <= code < 300):
            return
        text = text.decode(errors="replace")
        if code == 421 or relay_speaks:
            self._drop()
            raise RelayAway(code, text)
        self._reset()
        raise (Refused if code >= 500 else TryLater)(code, text)

    def _hand_over(self, smtp, octets):
        """Send the text. From here a broken connection leaves the mail in doubt."""
        try:
            smtp.send(dot_stuffed(octets))
            code, text = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise InDoubt(type(error).__name__) from error
        if 200 <= code < 300:
            return
        if code == 421:
            self._drop()
        else:
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
        self._smtp, self._sent = None, 0


def dot_stuffed(octets):
    """Return the text as SMTP carries it: no line of a lone dot, and the closing one. Lines already end in CRLF."""
    text = octets.replace(b"\r\n.", b"\r\n..")
    return text + (b".\r\n" if text.endswith(b"\r\n") else b"\r\n.\r\n")
