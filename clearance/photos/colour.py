"""Any picture to opaque sRGB as a person would see it on white paper."""

from io import BytesIO

from PIL import Image, ImageCms

SRGB = ImageCms.createProfile("sRGB")
OPAQUE_MODES = ("L", "RGB", "CMYK")


def opaque(image: Image.Image) -> Image.Image:
    """Bring any mode to 8-bit L, RGB or CMYK; what is transparent becomes white."""
    if image.mode.startswith("I"):
        return _eight_bit(image)
    if image.has_transparency_data:
        return _on_white(image.convert("RGBA"))
    return image if image.mode in OPAQUE_MODES else image.convert("RGB")


def srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Turn an opaque picture to sRGB. A profile that is broken or not its own is passed over."""
    if profile:
        try:
            return ImageCms.profileToProfile(image, BytesIO(profile), SRGB, outputMode="RGB")
        except ImageCms.PyCMSError:
            pass
    return image.convert("RGB")


def _eight_bit(image: Image.Image) -> Image.Image:
    """16-bit grey; Pillow's own conversion would clip everything above 255 to white."""
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
