"""The colour profile in archived PDFs is sRGB, as a colour engine reads it."""

from io import BytesIO

from PIL import Image, ImageCms

from makelaar.export.tagged.colour_profile import srgb_profile


def test_it_is_srgb_to_the_eye_of_a_colour_engine() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    every = Image.new("RGB", (17 * 17, 17))
    every.putdata([(r * 15, g * 15, b * 15) for r in range(17) for g in range(17) for b in range(17)])

    seen = ImageCms.profileToProfile(every, ours, theirs)

    assert seen is not None
    apart = [abs(one - other) for one, other in zip(every.tobytes(), seen.tobytes(), strict=True)]
    assert max(apart) <= 2


def test_it_says_what_it_is_and_is_the_same_each_time() -> None:
    profile = srgb_profile()

    assert int.from_bytes(profile[:4]) == len(profile)
    assert (profile[12:16], profile[16:20]) == (b"mntr", b"RGB ")
    assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile)))
    srgb_profile.cache_clear()
    assert srgb_profile() == profile
