"""The request of a webhook: where it may go, how it is signed, and that no server can hold it or send it elsewhere."""

import base64
import hmac
import re
import socket
import time
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ValidationError

from devtools.places import ROOT
from network.messaging.webhooks import address, post, signature
from tests.webhook_receiver import drip, running_receiver, say

BODY = b'{"type":"endpoint.test"}'


@pytest.fixture
def receiver(monkeypatch):
    monkeypatch.setattr(post, "SECONDS", 0.5)
    with running_receiver() as receiver:
        yield receiver


@pytest.fixture
def production(settings):
    settings.WEBHOOK_ALLOW_LOCAL = False


def send(url, **headers):
    return post.post(address.read(url), headers=headers, body=BODY)


@pytest.fixture
def leads_to(monkeypatch):
    """Call it with addresses: every name leads there."""

    def lead(*places):
        rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 443)) for place in places]
        asked = []
        monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: asked.append(args) or rows)
        return asked

    return lead


# --- where it may go ---


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://hooks.example.org/", "scheme"),
        ("ftp://hooks.example.org/", "scheme"),
        ("//hooks.example.org/", "scheme"),
        ("https:///path", "scheme"),
        ("https://hooks.example.org:8080/", "port"),
        ("https://hooks.example.org:99999/", "invalid"),
        ("https://user:secret@hooks.example.org/", "credentials"),
        ("https://hooks.example.org/#part", "credentials"),
        ("https://hooks.example.org\\@evil.example.org/", "credentials"),
        ("https://hooks.example.org/a b", "characters"),
        ("https://hooks.example.org/\r\nHost: x", "characters"),
        ("https://hooks.example.org/" + "x" * 500, "characters"),
        ("https://zażółć.example.org/", "characters"),
        ("https://localhost/", "name"),
        ("https://intranet/", "name"),
        ("https://127.0.0.1/", "name"),
        ("https://0x7f000001/", "name"),
        ("https://2130706433/", "name"),
        ("https://0177.0.0.1/", "name"),
        ("https://127.0.0.0x1/", "name"),
        ("https://[::1]/", "name"),
        ("https://[::ffff:127.0.0.1]/", "name"),
    ],
)
def test_an_address_that_may_lead_inward_is_refused_with_a_sentence(production, url, code):
    with pytest.raises(ValidationError) as refused:
        address.read(url)

    assert [error.code for error in refused.value.error_dict["url"]] == [f"url_{code}"]


def test_a_usual_address_is_read(production):
    read = address.read("https://Hooks.Example.org.:8443/in?x=1")

    assert (read.host, read.target, read.authority) == ("hooks.example.org", "/in?x=1", "hooks.example.org:8443")


INWARD = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "192.0.0.192",
    "198.18.0.1",
    "203.0.113.5",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    "192.88.99.1",
    "::1",
    "::",
    "::ffff:8.8.8.8",
    "::ffff:10.0.0.1",
    "::8.8.8.8",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "2001::1",
    "2002:808:808::1",
    "2001:db8::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "100::1",
    "5f00::1",
    "nonsense",
]


def test_no_address_inside_a_network_is_allowed_and_public_ones_are(production):
    assert [place for place in INWARD if address.is_allowed(place)] == []
    assert [place for place in ("8.8.8.8", "193.0.14.129", "2606:4700::1111") if not address.is_allowed(place)] == []


def test_on_a_laptop_only_loopback_is_allowed_too(settings):
    assert [place for place in INWARD if address.is_allowed(place)] == ["127.0.0.1", "127.8.8.8", "::1"]


def test_one_inward_address_among_public_ones_refuses_the_name_and_nothing_is_asked_twice(production, leads_to):
    asked = leads_to("8.8.8.8", "10.0.0.1")

    assert send("https://hooks.example.org/") == post.Answer(None, "not_allowed")
    assert len(asked) == 1


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch, leads_to, receiver):
    """The name leads elsewhere the second time it is asked (DNS rebinding): nobody asks a second time."""
    asked = leads_to("127.0.0.1")

    answer = send(f"http://rebound.example.org:{receiver.server_port}/")

    assert (answer.status, len(asked)) == (200, 1)
    assert receiver.got[0][0]["Host"] == f"rebound.example.org:{receiver.server_port}"


def test_a_name_without_address_and_a_resolver_that_does_not_answer(monkeypatch, receiver):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: receiver.over.wait(5) or [])
    began = time.monotonic()

    assert send("https://hooks.example.org/").error == "not_found"
    assert time.monotonic() - began < 2


# --- the request ---


def test_the_request_is_signed_by_both_secrets_while_they_change(receiver):
    event_id, seeds = uuid4(), [signature.new_seed(), signature.new_seed()]
    head = signature.headers(event_id=event_id, timestamp=1_700_000_000, body=BODY, seeds=seeds)

    assert send(receiver.url, **head) == post.Answer(200)

    headers, body = receiver.got[0]
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = [_mark(signature.secret_of(seed), signed) for seed in seeds]
    assert headers["webhook-signature"].split(" ") == expected
    assert expected[0] != expected[1]
    assert (headers["webhook-id"], headers["Content-Type"], body) == (str(event_id), "application/json", BODY)


def _mark(secret, signed):
    """Sign as the receiver's side of the guide for integrators does."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return "v1," + base64.b64encode(hmac.new(key, signed, "sha256").digest()).decode()


def test_the_signature_is_the_one_of_standard_webhooks(monkeypatch):
    """The example of the specification: its secret, id, timestamp and body give its signature."""
    monkeypatch.setattr(signature, "_key", lambda seed: base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))

    head = signature.headers(
        event_id="msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp=1614265330, body=b'{"test": 2432232314}', seeds=["any"]
    )

    assert head["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_example_of_the_guide_takes_what_is_ours_and_nothing_else():
    guide = (ROOT / "docs/how-to/integrator.md").read_text()
    example = {}
    exec(next(code for code in re.findall(r"```python\n(.*?)```", guide, re.DOTALL) if "def is_ours" in code), example)
    seed, now = signature.new_seed(), int(time.time())
    secret = signature.secret_of(seed)

    def is_ours(*, timestamp=now, seeds=(seed,), body=BODY):
        head = signature.headers(event_id=uuid4(), timestamp=timestamp, body=BODY, seeds=seeds)
        return example["is_ours"](secret, head, body)

    assert [is_ours(), is_ours(seeds=(signature.new_seed(), seed))] == [True, True]
    assert [is_ours(timestamp=now - 301), is_ours(seeds=(signature.new_seed(),)), is_ours(body=b"{}")] == [False] * 3


# --- what the other side may do ---


def _close(handler):
    handler.connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (lambda handler: say(handler, 204), (204, "")),
        (lambda handler: handler.wfile.write(b"HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"), (200, "")),
        (lambda handler: say(handler, 500), (500, "refused")),
        (lambda handler: say(handler, 302, Location="http://127.0.0.1:1/"), (302, "redirect")),
        (_close, (None, "closed")),
        (lambda handler: handler.wfile.write(b"SMTP ready\r\n\r\n"), (None, "not_http")),
        (lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000), (None, "not_http")),
        (lambda handler: handler.server.over.wait(5), (None, "timeout")),
        (drip, (None, "timeout")),
    ],
    ids=[
        "204",
        "interim",
        "500",
        "redirect",
        "closes",
        "other protocol",
        "endless head",
        "silent",
        "an octet at a time",
    ],
)
def test_whatever_a_server_does_the_request_ends_in_time_with_a_word_for_it(receiver, answer, expected):
    receiver.answer, began = answer, time.monotonic()

    assert send(receiver.url) == post.Answer(*expected)
    assert time.monotonic() - began < 2
    assert len(receiver.got) == 1


def test_nobody_there(receiver):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert send(f"http://127.0.0.1:{free.getsockname()[1]}/").error == "unreachable"


# --- certificates ---


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for "localhost" that nobody vouches for, with its key, in one file."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    today = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    draft = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number()).add_extension(
        names, critical=True
    )
    signed = (
        draft.not_valid_before(today - timedelta(1)).not_valid_after(today + timedelta(1)).sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + signed.public_bytes(pem))
    return file


def test_only_a_certificate_that_is_vouched_for_and_names_the_host_is_taken(certificate, monkeypatch, leads_to):
    monkeypatch.setattr(post, "SECONDS", 3)
    leads_to("127.0.0.1")
    with running_receiver(certificate) as receiver:
        stranger = send(f"https://localhost:{receiver.server_port}/")
        trusted = post.tls_context()
        trusted.load_verify_locations(certificate)
        monkeypatch.setattr(post, "tls_context", lambda: trusted)
        friend, other_name = (
            send(f"https://{host}:{receiver.server_port}/") for host in ("localhost", "hooks.example.org")
        )

    assert [stranger.error, friend, other_name.error] == ["tls", post.Answer(200), "tls"]
    assert len(receiver.got) == 1
