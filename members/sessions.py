"""Ending sessions. Own sessions are listed and ended on allauth's pages; these end them when rights change."""

from allauth.usersessions.models import UserSession


def end_sessions(user, *, except_key=None):
    """Sign `user` out everywhere, but for the session `except_key` when one is named."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=except_key):
        session.end()
