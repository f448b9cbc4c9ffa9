"""What a deployment's functions write may tell where its files are; that is for its administrators alone."""

import re

_FOLDERS = re.compile(r"""(?<![\w./:-])/(?:[^\s/"':,()<>]+/)+""")  # of an absolute path; a URL's are none


def without_folders(text: str) -> str:
    """The text with absolute paths cut down to the names of their files."""
    return _FOLDERS.sub("", text)
