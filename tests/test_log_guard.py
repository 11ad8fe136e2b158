"""The guard of the log sees what it should see, and nothing else."""

import logging

import pytest
import structlog

from tests.log_guard import leaks


@pytest.mark.parametrize(
    "line",
    [
        "mail to anna.kowalska@example.org failed",
        "Bearer pn_0a1b2c3d4e5f_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6",
        "GET /r/rno1aKpRQwiT-FCl-3_SBQ.14NEowN_dIJ0RfHpz1/ 200",
        "GET /invitations/Zm9vYmFyYmF6cXV4Zm9v/ 200",
        "voter 44051401359",
        "voter 02270803624",
    ],
)
def test_what_must_not_be_written_is_seen(line):
    assert len(leaks(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "delivery 44051401358 sent",
        "GET /r/***",
        "pn_0a1b2c3d4e5f revoked",
        "3 mails @ 14:00",
        "1763755200123456",
        "12345678903 bytes",
        "request 3c0e44051401359ab1f20d5c6b7a8e9f",
    ],
)
def test_what_may_be_written_is_let_through(line):
    assert leaks(line) == []


def test_a_line_that_leaks_fails_the_test_that_wrote_it(log_guard):
    logging.getLogger("parknet.test").error("mail to %s failed", "anna@example.org")
    structlog.get_logger("parknet.test").info("sent", to="ewa@example.org", path="/r/rno1aKpRQwiT-FCl-3_SBQ/")
    try:
        raise ValueError("jan@example.org")
    except ValueError:
        logging.getLogger("parknet.test").exception("broken")

    found = log_guard.forget()

    assert list(dict.fromkeys(line.split(" in ")[0] for line in found)) == [
        "anna@example.org",
        "ewa@example.org",
        "jan@example.org",
    ]
    assert "/r/***" in found[1]
