"""How much a request may carry. Sizes are in bytes and sides in pixels.

A worker with the whole site loaded takes about 125 MB and may take 400 MB. What one photo
costs while it is decoded was measured for each format, and the pixel bounds keep the worst
one to about 230 MB: what is freed doesn't all go back to the system at once. Only one photo
is decoded at a time.
"""

MEGABYTE = 1024 * 1024

MAX_PHOTOS = 9
MAX_BYTES = 20 * MEGABYTE
MAX_TOTAL_BYTES = MAX_PHOTOS * MAX_BYTES

# A baseline JPEG is decoded at a fraction of its size and costs little: 64-megapixel phones
# are welcome. The others are held whole in memory, at 4 (PNG), 9 (HEIF) and 16 (WebP) bytes
# a pixel. An iPhone's usual 24-megapixel HEIC fits; its 48-megapixel one, where the phone
# doesn't turn it to JPEG by itself, does not.
MAX_PIXELS = {
    "JPEG": 67_108_864,
    "MPO": 67_108_864,
    "PNG": 33_554_432,
    "HEIF": 25_165_824,
    "WEBP": 12_582_912,
}
# All coefficients of a progressive JPEG are held until the last scan: 7 bytes a pixel.
MAX_PROGRESSIVE_PIXELS = 25_165_824

LONGEST_SIDE = 2048
SMALL_LONGEST_SIDE = 480
# Where a second save of a photo is still hard to tell from the first.
JPEG_QUALITY = 82
