"""Reads {"reader", "texts"} as JSON, and prints what python-dotenv makes of each text: an object, or null if it refuses it."""

import io
import json
import logging
import sys

from dotenv import dotenv_values

logging.disable(logging.CRITICAL)


def read(text):
    try:
        # As from a file: Python makes every line end a line feed.
        lines = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        values = dotenv_values(stream=lines)
    except Exception:
        return None
    return {name: values[name] for name in ("V", "KEPT") if values.get(name) is not None}


json.dump([read(text) for text in json.load(sys.stdin)["texts"]], sys.stdout)
