"""Structured logs: one JSON object a line, in UTC, with the request id, and nothing personal."""

import logging
import re

import structlog

SHARED = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
    structlog.processors.format_exc_info,
]


# Addresses that carry a token: mail links, links to vote, invitations, confirmations of remarks and registrations,
# calendars of groups, the first account.
TOKEN_PATHS = re.compile(
    r"(/r/|/enter/|/calendar/|/invitations/|/accounts/first/|/remark/|/registration/|/confirm-email/|/password/reset/key/)[^/\s\"']+"
)


def mask_tokens(logger, name, event):
    """Put *** for the token in every text of a log event."""
    return {key: TOKEN_PATHS.sub(r"\1***", value) if isinstance(value, str) else value for key, value in event.items()}


def config(*, level):
    """Return Django's LOGGING dictionary."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [
                    mask_tokens,
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["console"], "level": logging.getLevelName(level)},
        "loggers": {
            "django.server": {"level": "WARNING"},
            "django.request": {"level": "ERROR"},
            "flufl.bounce": {"level": "CRITICAL"},  # it writes a traceback for each mail that it cannot read
        },
    }
