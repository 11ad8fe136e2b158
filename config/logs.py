"""Structured logs: one JSON object a line, in UTC, with the request id, and nothing personal."""

import logging

import structlog

SHARED = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
    structlog.processors.format_exc_info,
]


def mask_tokens(logger, name, event):
    """Cut paths that carry a token: `/r/<token>/` must never reach a log."""
    for key in ("path", "event"):
        value = event.get(key)
        if isinstance(value, str) and "/r/" in value:
            event[key] = value.split("/r/", 1)[0] + "/r/***"
    return event


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
                "processors": [mask_tokens, structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer(ensure_ascii=False)],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["console"], "level": logging.getLevelName(level)},
        "loggers": {"django.server": {"level": "WARNING"}, "django.request": {"level": "ERROR"}},
    }
