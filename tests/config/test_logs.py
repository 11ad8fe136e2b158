"""Tokens in addresses never reach a log."""

import pytest

from config.logs import mask_tokens


@pytest.mark.parametrize(
    "path",
    [
        "/r/abc:def/",
        "/consultations/votes/1/enter/abc/",
        "/invitations/abc/again/",
        "/consultations/remark/abc/",
        "/events/registration/abc/",
        "/accounts/confirm-email/abc/",
        "/accounts/first/abc:def/",
    ],
)
def test_a_token_is_masked_wherever_it_stands(path):
    token = path.rstrip("/").removesuffix("/again").rsplit("/", 1)[1]

    masked = mask_tokens(None, "info", {"event": f"GET {path} failed", "path": path, "status": 500})

    assert token not in masked["path"]
    assert f"/{token}/" not in masked["event"]
    assert masked["status"] == 500


def test_other_paths_stay_as_they_are():
    assert mask_tokens(None, "info", {"path": "/directory/?q=abc"}) == {"path": "/directory/?q=abc"}
