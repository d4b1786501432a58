"""The code that a person's telephone shows (RFC 6238), computed apart from the program."""

import base64
import hmac
import struct
import time

PERIOD = 30


def code(secret: str, ahead=0) -> str:
    """Of this moment, or of `ahead` periods later: a clock that is a little fast, which the program accepts."""
    key = base64.b32decode(secret.replace(" ", "").upper())
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // PERIOD + ahead), "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
