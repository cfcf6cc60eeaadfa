"""Installs what the system lacks where that is allowed; elsewhere says in one line what to run."""

import os
import shutil
import subprocess
from pathlib import Path

from .needs import Need, Needs, missing
from .words import APT_FAILED, INSTALLING, MISSING, NO_APT, WELCOME, SetUpError, lines_of, say

_APT = ("apt-get", "install", "-y", "--no-install-recommends")


def provide(needs: Needs, log: Path) -> None:
    """Make sure of the needs. Raises SetUpError when something required stays missing."""
    required, welcome = missing(needs.required), missing(needs.welcome)
    if not required and not welcome:
        return
    if not shutil.which("apt-get"):
        _name(required)
    elif os.geteuid() == 0:
        install(required, welcome, log)
    elif required:
        raise SetUpError(MISSING, *told(required + welcome))
    else:
        say(lines_of(WELCOME, *told(welcome)))


def install(required: tuple[Need, ...], welcome: tuple[Need, ...], log: Path) -> None:
    """Install by apt what is missing, as root. Raises SetUpError when something required stays missing."""
    packages = packages_of(required + welcome)
    say(lines_of(INSTALLING, packages=" ".join(packages)))
    apt(["apt-get", "update"], log)  # one broken source of many fails it; what counts is the next line
    apt([*_APT, *packages], log)
    if missing(required):
        raise SetUpError(APT_FAILED, log=log)
    if missing(welcome):
        say(lines_of(WELCOME, *told(welcome)))


def _name(required: tuple[Need, ...]) -> None:
    if required:
        raise SetUpError(NO_APT, *(f"    {need.name} ({need.package})" for need in required))


def apt(command: list[str], log: Path) -> None:
    """Run apt-get with nobody there to answer it; what it prints goes into the log."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as out:
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, check=False)


def packages_of(needs: tuple[Need, ...]) -> list[str]:
    """The packages that bring these parts, each once, in order."""
    return list(dict.fromkeys(need.package for need in needs))


def told(needs: tuple[Need, ...]) -> list[str]:
    """The one line to copy, then which package is for what."""
    install = " ".join([*_APT, *packages_of(needs)])
    with_sudo = f"    sudo apt-get update; sudo {install}"
    lines = [with_sudo if shutil.which("sudo") else f"    su - -c 'apt-get update; {install}'"]
    for purpose in dict.fromkeys(need.purpose for need in needs):
        names = packages_of(tuple(need for need in needs if need.purpose == purpose))
        lines.append(f"{purpose}: {' '.join(names)}")
    return lines
