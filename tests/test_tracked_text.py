"""What is committed belongs to everybody: no path of one machine, no address of a package index."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INDEX_WORDS = ("index" + "-url", "find" + "-links", "trusted" + "-host")
INDEX_HOST = re.compile(
    r"https?" + r"://(?:[\w-]+[.])*(?:pypi|pythonhosted|registry|artifactory|nexus|deb[.]debian|snapshot[.]debian)\b"
)


def tracked() -> dict[str, str]:
    """Every committed text file with its text."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    texts = {}
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                texts[name] = content.decode("utf-8")
    return texts


def own_paths() -> list[str]:
    """What a path of this very machine would look like: this checkout, what lies beside it, this home."""
    beside = [ROOT] if ROOT.parent in (Path("/"), Path("/tmp"), Path("/home")) else [ROOT, *ROOT.parent.iterdir()]
    home = [Path.home()] if Path.home() != Path("/") else []
    return [str(path) for path in (*beside, *home)]


def test_no_path_of_this_machine_is_committed() -> None:
    paths = [re.compile(r"(?<![\w-])" + re.escape(path) + r"(?![\w-])") for path in own_paths()]
    found = [name for name, text in tracked().items() if any(path.search(text) for path in paths)]
    assert found == []


def test_no_address_of_a_package_index_is_committed() -> None:
    found = [
        name for name, text in tracked().items() if INDEX_HOST.search(text) or any(word in text for word in INDEX_WORDS)
    ]
    assert found == []


def test_what_is_made_on_each_machine_is_not_committed() -> None:
    made = [name for name in tracked() if name.endswith((".mo", ".db", ".sqlite", "uv.lock"))]
    assert made == []
