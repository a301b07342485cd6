"""Pictures as phones, cameras and mischief makers send them, made here and now."""

import struct
import zlib
from io import BytesIO

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image, ImageCms

pillow_heif.register_heif_opener()

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 60), (40, 60, 200), (220, 200, 40)
MARKER = "planted-marker-5417"


def quarters(width: int = 120, height: int = 80, mode: str = "RGB") -> Image.Image:
    """Red and green above, blue and yellow below: each corner tells where it came from."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image.convert(mode)


def saved(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    if kind == "MPO":  # with one picture alone it would be a plain JPEG
        options |= {"save_all": True, "append_images": [image]}
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def upload(content: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def exif(orientation: int = 1) -> Image.Exif:
    """EXIF as a phone writes it: how it was held, who took it, with what and where."""
    data = Image.Exif()
    data[ExifTags.Base.Orientation] = orientation
    data[ExifTags.Base.Artist] = MARKER
    data[ExifTags.Base.Model] = MARKER
    place = data.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (36.0, 40.0, 12.0)
    return data


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def jpeg_segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def with_every_metadata(image: Image.Image) -> bytes:
    """A JPEG with EXIF and GPS, XMP, ICC, IPTC and a comment, and words after its end."""
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{MARKER}</x:xmpmeta>".encode()
    whole = saved(
        image, exif=exif(), xmp=packet, icc_profile=srgb_profile(), comment=MARKER.encode()
    )
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x18\x1c\x02\x50\x00\x13"
    return whole[:2] + jpeg_segment(0xED, iptc + MARKER.encode()) + whole[2:] + MARKER.encode()


def png_chunk(kind: bytes, payload: bytes) -> bytes:
    check = zlib.crc32(kind + payload)
    return struct.pack(">I", len(payload)) + kind + payload + struct.pack(">I", check)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes whose header claims any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(b"\x00" * 64))
        + png_chunk(b"IEND", b"")
    )


def corners(content: bytes) -> list[tuple[int, int, int]]:
    """The colours near the four corners, row by row."""
    with Image.open(BytesIO(content)) as image:
        w, h = image.size
        places = [(w // 8, h // 8), (-w // 8 + w, h // 8), (w // 8, h - h // 8)]
        return [image.getpixel(at) for at in [*places, (w - w // 8, h - h // 8)]]


def alike(seen: list[tuple], meant: list[tuple], tolerance: int = 8) -> bool:
    """Whether colours differ by no more than JPEG and rounding make them differ."""
    return all(
        abs(a - b) <= tolerance
        for one, other in zip(seen, meant, strict=True)
        for a, b in zip(one, other, strict=True)
    )
