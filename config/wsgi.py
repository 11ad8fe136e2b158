"""The WSGI application for gunicorn."""

import os

from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


class Utf8Request(WSGIRequest):
    """A request whose text is UTF-8, whatever encoding its sender names.

    Django looks the name up among all codecs of Python, before any middleware: "rot13" ends in an error of the server,
    and "zlib" makes a gibibyte of a body of one mebibyte. `UnreadableAs400` says no to other names in words.
    """

    def _set_content_type_params(self, meta):
        self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))


application = get_wsgi_application()
application.request_class = Utf8Request
