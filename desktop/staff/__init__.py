"""What staff do through `./run data`: bring data in and out, keep it true, and who they are."""

from collections.abc import Mapping
from functools import partial

from desktop.staff import exchanging, paper, people, preview, records, work
from desktop.staff.session import Command, told
from desktop.staff.style import check_style as _check_style

_ROOMS = (exchanging, paper, records, preview, work, people)
_ALL: Mapping[str, Command] = {name: command for room in _ROOMS for name, command in room.COMMANDS.items()}

COMMANDS: Mapping[str, Command] = {name: partial(told, command) for name, command in _ALL.items()}
"""Every command by its name; each returns the exit status and tells in words what goes wrong."""

check_style: Command = partial(told, _check_style)
"""`./run data check --style`."""
