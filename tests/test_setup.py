"""The first start and the second: a machine is set up once, and whatever is in the way is one clear sentence.

A small checkout with our own set-up and a package of its own stands for the real one; pip is the real pip.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "import sys\nimport tiny\nprint(tiny.NAME, sys.argv[1:])\n"
Done = subprocess.CompletedProcess[str]


def wheel(folder: Path) -> Path:
    """A package with one module, as an index would offer it."""
    path = folder / "tiny-1.0-py3-none-any.whl"
    info = "tiny-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tiny.py", "NAME = 'tiny'\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "tiny.py,,\n")
    return path


class Checkout:
    """A fresh clone of a small program that is set up by our own set-up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.offer = folder / "offer"
        self.offer.mkdir(parents=True)
        (folder / "desktop").mkdir()
        (folder / "desktop/__main__.py").write_text(PROGRAM, encoding="utf-8")
        shutil.copy(ROOT / "run", folder)
        shutil.copytree(ROOT / "packaging", folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        self.ask_for(hashlib.sha256(wheel(self.offer).read_bytes()).hexdigest())

    @property
    def log(self) -> Path:
        return self.folder / "build/set-up.log"

    def ask_for(self, digest: str) -> None:
        (self.folder / "requirements.lock").write_text(f"tiny==1.0 --hash=sha256:{digest}\n", encoding="utf-8")

    def start(self, *arguments: str, **environment: str) -> "subprocess.Popen[str]":
        known = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PIP_CONFIG_FILE": os.devnull}
        offered = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.offer)}
        return subprocess.Popen(
            [str(self.folder / "run"), *arguments],
            env=known | offered | environment,
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, **environment: str) -> Done:
        started = self.start(*arguments, **environment)
        out, err = started.communicate(timeout=120)
        return subprocess.CompletedProcess(started.args, started.returncode, out, err)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout after its first start; two people were impatient and started it at the same time."""
    checkout = Checkout(tmp_path_factory.mktemp("made"))
    both = [checkout.start("lookup"), checkout.start("lookup")]
    assert [started.communicate(timeout=120)[0] for started in both] == ["tiny ['lookup']\n"] * 2
    return checkout


def test_arguments_pass_through_as_they_are(made: Checkout) -> None:
    assert made.run("lookup", "康复 中心", "", "--limit", "3").stdout == (
        "tiny ['lookup', '康复 中心', '', '--limit', '3']\n"
    )


def test_a_second_start_asks_nobody_for_anything(made: Checkout) -> None:
    before = made.log.read_bytes()
    again = made.run("lookup", PIP_FIND_LINKS="/nowhere")
    assert (again.stdout, again.stderr, again.returncode) == ("tiny ['lookup']\n", "", 0)
    assert made.log.read_bytes() == before


def test_a_half_made_environment_is_thrown_away_and_made_again(made: Checkout) -> None:
    leftover = made.folder / ".venv/leftover"
    leftover.touch()
    (made.folder / ".venv/made-of").unlink()
    assert made.run("lookup").stdout == "tiny ['lookup']\n"
    assert not leftover.exists()


def test_a_package_index_out_of_reach_is_one_sentence_and_the_next_start_recovers(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "checkout")
    nowhere = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_FIND_LINKS": "", "PIP_RETRIES": "1"}
    offline = checkout.run("lookup", **nowhere)
    assert offline.returncode == 1
    assert offline.stderr.splitlines()[-2:] == [
        f"下载不了 Python 软件包：连不上网络或软件源。详情见 {checkout.log}，连网后再运行一次即可。",
        f"Cannot fetch the Python packages: no network or package index. Details: {checkout.log}; run it again later.",
    ]
    assert checkout.run("lookup").stdout == "tiny ['lookup']\n"


def test_a_package_that_is_not_the_one_in_the_list_is_refused(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "checkout")
    checkout.ask_for("0" * 64)
    refused = checkout.run("lookup")
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1] == (
        f"A downloaded package does not match its checksum, so nothing was installed. Details: {checkout.log}."
    )


@pytest.mark.parametrize("display", ["", ":64999"])
def test_without_a_screen_the_terminal_is_named_and_nothing_is_installed(tmp_path: Path, display: str) -> None:
    checkout = Checkout(tmp_path / "checkout")
    told = checkout.run(DISPLAY=display)
    assert told.returncode == 1
    assert told.stderr.splitlines() == [
        "这里没有可用的屏幕，打不开窗口。请用 ./run --text 在终端里使用。",
        "There is no screen to open a window on. Use ./run --text to use it in the terminal.",
    ]
    assert not (checkout.folder / ".venv").exists()


def test_an_old_python_is_one_sentence(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "checkout")
    programs(tmp_path / "old", {f"python3{minor}": "exit 1" for minor in ("", ".11", ".12", ".13", ".14")})
    old = checkout.run("lookup", PATH=f"{tmp_path / 'old'}:/usr/bin:/bin")
    assert (old.returncode, old.stderr.splitlines()) == (
        1,
        [
            "需要 Python 3.11 或更新的版本，这里没有找到。",
            "Python 3.11 or newer is needed, and none was found here.",
        ],
    )


def programs(folder: Path, scripts: Mapping[str, str]) -> Path:
    """A folder of small shell scripts, to stand in PATH for programs of the system."""
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def in_set_up(code: str, path: Path) -> Done:
    """Run a few lines beside the set-up, with nothing but `path` to find programs in."""
    return subprocess.run(
        [sys.executable, "-s", "-S", "-c", code],
        env={"PYTHONPATH": str(ROOT / "packaging"), "PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


AS_ORDINARY_PERSON = """
import os, sys
from pathlib import Path
from set_up.needs import Kind, Need, Needs
from set_up.system import provide
from set_up.words import SetUpError
os.geteuid = lambda: 1000
needs = Needs((Need("libno.so.1", "libno1", "窗口 window"), Need("noprogram", "no", "测试 tests", Kind.PROGRAM)))
try:
    provide(needs, Path("unused"))
except SetUpError as error:
    print(*error.lines, sep="\\n")
"""


def test_an_ordinary_person_gets_one_line_to_copy_that_says_what_is_for_what(tmp_path: Path) -> None:
    path = programs(tmp_path / "bin", {"apt-get": "exit 9", "sudo": "exit 9"})
    assert in_set_up(AS_ORDINARY_PERSON, path).stdout.splitlines() == [
        "缺少系统软件包，现在还不能启动。请复制并运行下面这一行，然后再来一次：",
        "Cannot start yet: system packages are missing. Copy and run this one line, then come back:",
        "    sudo apt-get update; sudo apt-get install -y --no-install-recommends libno1 no",
        "窗口 window: libno1",
        "测试 tests: no",
    ]


def test_where_there_is_no_apt_the_libraries_themselves_are_named(tmp_path: Path) -> None:
    path = programs(tmp_path / "bin", {})
    assert in_set_up(AS_ORDINARY_PERSON, path).stdout.splitlines()[2:] == [
        "    libno.so.1 (libno1)",
        "    noprogram (no)",
    ]


AS_ROOT = """
from pathlib import Path
from set_up.needs import Kind, Need
from set_up.system import install
install((Need("hello", "hello-package", "tests", Kind.PROGRAM),), (), Path(LOG))
"""


def test_root_has_exactly_what_is_missing_installed(tmp_path: Path) -> None:
    script = f'echo "$@" >> {tmp_path}/asked; [ "$1" = update ] || ln -s /bin/true {tmp_path}/bin/hello'
    path = programs(tmp_path / "bin", {"apt-get": script.replace("ln -s", "/bin/ln -s")})
    done = in_set_up(AS_ROOT.replace("LOG", repr(str(tmp_path / "log"))), path)
    assert done.stderr == "正在安装系统软件包：hello-package\nInstalling system packages: hello-package\n"
    assert done.returncode == 0
    assert (tmp_path / "asked").read_text(encoding="utf-8").splitlines() == [
        "update",
        "install -y --no-install-recommends hello-package",
    ]
