"""Opening archives (XLSX, zipped packages): bombs, paths that lead out, and broken files are refused."""

import zipfile
from pathlib import Path, PurePosixPath

from db.exchange.records import LARGEST_FILE, ReadError

_MOST_MEMBERS = 1000
_GREATEST_RATIO = 200
_SMALL = 1_000_000  # bytes: a member below this may be packed as tightly as it likes


def open_archive(path: Path) -> zipfile.ZipFile:
    """Open an archive after looking at what it claims to hold; raises ReadError."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError("truncated", path.name) from error
    code = _wrong_with(archive)
    if code:
        archive.close()
        raise ReadError(code, path.name)
    return archive


def _wrong_with(archive: zipfile.ZipFile) -> str:
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS or sum(each.file_size for each in members) > LARGEST_FILE:
        return "bomb"
    for each in members:
        if each.file_size > max(_SMALL, each.compress_size * _GREATEST_RATIO):
            return "bomb"
        path = PurePosixPath(each.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            return "path"
        if each.flag_bits & 1:
            return "encrypted"
    return ""


def read_member(archive: zipfile.ZipFile, name: str, file: str) -> bytes:
    """Return a file out of an archive; raises ReadError when it is not there or broken."""
    try:
        return archive.read(name)
    except KeyError as error:
        raise ReadError("missing_part", file, detail=name) from error
    except Exception as error:  # a damaged archive raises whatever zlib, struct and zipfile come upon
        raise ReadError("truncated", file, detail=name) from error
