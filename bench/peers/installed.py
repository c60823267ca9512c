"""Prints how many bytes each contender takes where it is installed, with the packages that it needs."""

import json
from importlib.metadata import files
from pathlib import Path

NEEDS = {
    "pandas.read_html": ["pandas", "numpy", "python-dateutil", "tzdata", "lxml"],
    "lxml": ["lxml"],
    "selectolax": ["selectolax"],
}


def size(package):
    # What Python compiles for itself is not shipped.
    found = (Path(file.locate()) for file in files(package) if "__pycache__" not in file.parts)
    return sum(file.stat().st_size for file in found if file.is_file())


print(json.dumps({name: sum(map(size, packages)) for name, packages in NEEDS.items()}))
