"""Pictures: made anew, nothing of the file kept, reviewed before they are shown, served safely, with words."""

import io
import struct
import zlib

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from PIL import Image

from members import pictures
from members.models import Picture, ProfileChange
from members.queries.pictures import visible_to
from members.services import pictures as services
from members.services import profile
from tests.factories.members import image, member_of, picture_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(data=None, name="zdjecie.png"):
    return SimpleUploadedFile(name, image() if data is None else data)


def add(organisation, by, *, kind="photo", data=None, alt_pl="Hala z frezarką"):
    return services.add_picture(organisation, upload=upload(data), kind=kind, alt_pl=alt_pl, alt_en="", by=by)


def with_secrets():
    exif = Image.Exif()
    exif[0x010F] = "TAJNY APARAT"
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[2] = (50.0, 52.0, 1.0)
    return image(kind="JPEG", exif=exif, comment=b"TAJNY KOMENTARZ")


def bomb(width, height):
    """Return a PNG whose header says how large it is, and nothing more."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + image()[33:]


def test_a_picture_is_made_anew_without_what_its_file_told():
    data = with_secrets()
    assert b"TAJNY" in data

    made = pictures.remake(upload(data), kind="photo")

    content = made.file.read()
    assert b"TAJNY" not in content
    again = Image.open(io.BytesIO(content))
    assert (again.format, again.size, dict(again.getexif())) == ("WEBP", (30, 40), {})  # turned as it was meant
    assert (made.width, made.height) == (30, 40)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "picture_kind"),
        (b"<html><script>alert(1)</script>", "picture_kind"),
        (image(kind="GIF"), "picture_kind"),
        (image(kind="TIFF"), "picture_kind"),
        (image((400, 300))[:-40], "picture_broken"),
        (bomb(30_000, 30_000), "picture_pixels"),
        (image((2000, 50)), "picture_ratio"),
        (b"x" * (10 * 1024 * 1024 + 1), "picture_size"),
    ],
    ids=["svg", "html", "gif", "tiff", "cut", "bomb", "line", "large"],
)
def test_what_is_no_picture_of_ours_is_refused_in_a_sentence(data, code):
    with pytest.raises(ValidationError) as refused:
        pictures.remake(upload(data, "zdjecie.png"), kind="photo")

    assert refused.value.code in (code, "picture_broken" if code == "picture_pixels" else code)


def test_large_pictures_get_smaller_and_keep_their_shape():
    made = pictures.remake(upload(image((3200, 800))), kind="photo")

    assert (made.width, made.height) == (1600, 400)
    assert pictures.remake(upload(image((800, 800))), kind="logo").width == 512


def test_a_photo_waits_for_staff_and_then_everybody_sees_it(client, organisation, member, staff):
    client.force_login(member)
    sent = client.post(
        "/portal/organisation/pictures/",
        {"file": upload(), "kind": "photo", "alt_pl": "Hala z frezarką", "alt_en": "A hall"},
    )
    picture = Picture.objects.get()
    change = ProfileChange.objects.get()
    address = f"/pictures/{picture.public_id}.webp"
    assert sent.status_code == 302
    assert change.values == {
        "photos": [{"id": str(picture.public_id), "alt_pl": "Hala z frezarką", "alt_en": "A hall"}]
    }
    assert client.get(address).status_code == 200
    client.logout()
    assert client.get(address).status_code == 404
    client.force_login(staff)
    assert address in client.get(f"/staff/profile-changes/{change.public_id}/").content.decode()

    profile.approve_profile_change(change, by=staff)
    client.logout()

    shown = client.get(address)
    assert (shown.status_code, shown["Content-Type"], shown["X-Content-Type-Options"]) == (200, "image/webp", "nosniff")
    assert shown["Content-Security-Policy"] == "default-src 'none'; sandbox"
    page = client.get(f"/directory/{organisation.public_id}/", headers={"accept-language": "en"}).content.decode()
    assert 'alt="A hall"' in page


def test_a_new_logo_takes_the_place_of_the_old_one_and_can_be_undone(organisation, member, staff):
    profile.approve_profile_change(add(organisation, member, kind="logo", alt_pl="Łódka"), by=staff)
    second = add(organisation, member, kind="logo", alt_pl="Żaglówka")
    profile.approve_profile_change(second, by=staff)
    services.forget_unused(organisation)
    second.refresh_from_db()

    back = profile.propose_former_values(second, by=member)
    profile.approve_profile_change(back, by=staff)

    assert [picture.alt_pl for picture in organisation.pictures.filter(is_shown=True)] == ["Łódka"]


def test_pictures_are_reworded_moved_and_taken_away_as_one_proposal(client, organisation, member, staff):
    for alt in ("Jeden", "Dwa", "Trzy"):
        add(organisation, member, alt_pl=alt)
    profile.approve_profile_change(organisation.profile_changes.get(state="waiting"), by=staff)
    one, two, three = organisation.pictures.all()
    client.force_login(member)

    client.post(f"/portal/organisation/pictures/{three.public_id}/earlier/")
    client.post(f"/portal/organisation/pictures/{two.public_id}/remove/")
    client.post(f"/portal/organisation/pictures/{one.public_id}/", {"alt_pl": "Raz"})

    change = organisation.profile_changes.get(state="waiting")
    assert [value["alt_pl"] for value in change.values["photos"]] == ["Raz", "Trzy"]
    assert [picture.alt_pl for picture in organisation.pictures.filter(is_shown=True)] == ["Jeden", "Dwa", "Trzy"]
    profile.approve_profile_change(change, by=staff)
    assert [picture.alt_pl for picture in organisation.pictures.filter(is_shown=True)] == ["Raz", "Trzy"]


def test_pictures_that_nobody_proposes_any_more_are_deleted_with_their_files(
    organisation, member, tmp_path, django_capture_on_commit_callbacks
):
    change = add(organisation, member)
    assert len(list(tmp_path.rglob("*.webp"))) == 1

    with django_capture_on_commit_callbacks(execute=True):
        profile.withdraw_profile_change(change, by=member)
        services.forget_unused(organisation)

    assert Picture.objects.count() == 0
    assert list(tmp_path.rglob("*.webp")) == []


def test_words_are_required_and_the_thirteenth_photo_is_refused(organisation, member):
    with pytest.raises(ValidationError) as refused:
        add(organisation, member, alt_pl="  ")
    assert refused.value.code == "alt_missing"
    for number in range(services.MAX_PHOTOS):
        add(organisation, member, alt_pl=f"Zdjęcie {number}")

    with pytest.raises(ValidationError) as refused:
        add(organisation, member)

    assert refused.value.code == "too_many_photos"


def test_only_editors_of_the_firm_add_and_see_what_waits(organisation, member, other_member, citizen):
    reader = member_of(organisation, role="reader")
    for user in (reader, other_member, citizen):
        with pytest.raises(PermissionDenied):
            add(organisation, user)
    waiting = picture_of(organisation)

    assert [user for user in (reader, other_member, citizen, member) if waiting in visible_to(user)] == [member]


def test_the_database_asks_for_words_and_one_logo(organisation):
    picture_of(organisation, kind="logo", is_shown=True)
    with pytest.raises(IntegrityError, match="one_logo_is_shown"), transaction.atomic():
        picture_of(organisation, kind="logo", is_shown=True)
    with pytest.raises(IntegrityError, match="shown_picture_has_words"), transaction.atomic():
        Picture.objects.update(alt_pl="")
