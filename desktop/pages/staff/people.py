"""People, passwords and copies of the workspace, in words."""

from desktop.i18n import N_, _

_ROLES = {
    # Translators: a role of the staff: edits, confirms, imports.
    "editor": N_("editor"),
    # Translators: a role of the staff: also withdraws, merges, takes back what others did.
    "approver": N_("approver"),
    # Translators: a role of the staff: also publishes, names people, goes back to a copy.
    "publisher": N_("publisher"),
}


def role(code: str) -> str:
    """What a role is called."""
    return _(_ROLES[code])


_MAY = {
    # Translators: what an editor may do; follows the name of the role.
    "editor": N_("adds, edits, confirms, imports"),
    # Translators: what an approver may do; follows the name of the role.
    "approver": N_("also withdraws, merges, takes back what others did"),
    # Translators: what a publisher may do; follows the name of the role.
    "publisher": N_("also publishes, names people, goes back to a copy"),
}


def may(code: str) -> str:
    """A role with what it may do."""
    # Translators: a role of the staff and what it may do.
    return _("{role}: {may}").format(role=role(code), may=_(_MAY[code]))


def not_offered() -> str:
    """The label of what somebody cannot do."""
    # Translators: label of a line: what somebody cannot do here.
    return _("Not offered to you")


def person(name: str, code: str, since: str, gone: bool) -> str:
    """One of the staff."""
    if gone:
        # Translators: somebody who does not work here any more.
        return _("{name}: has left").format(name=name)
    # Translators: one of the staff, their role, since which day.
    return _("{name}: {role}, since {day}").format(name=name, role=role(code), day=since)


def nobody_yet() -> str:
    """Nobody is registered."""
    # Translators: nobody of the staff has a name in the workspace yet.
    return _("Nobody works here yet. Begin with: ./run data people add NAME")


def password_of(name: str) -> str:
    """Asks for a password."""
    # Translators: asks for a password in the terminal. It ends in a colon and a space.
    return _("Password of {name}: ").format(name=name)


def new_password_of(name: str) -> str:
    """Asks for a new password."""
    # Translators: asks for a new password in the terminal. It ends in a colon and a space.
    return _("New password of {name} (8 characters at least): ").format(name=name)


def again() -> str:
    """Asks for the new password once more."""
    # Translators: asks for the new password once more. It ends in a colon and a space.
    return _("Once more: ")


def named(name: str, code: str) -> str:
    """Somebody was named."""
    # Translators: after somebody was named or got another role.
    return _("{name} is {role} now. To sign in: ./run data sign-in {name}").format(name=name, role=role(code))


def left(name: str) -> str:
    """Somebody was let go."""
    # Translators: after somebody was let go.
    return _("Nobody can sign in as {name} any more. What was signed with that name stays.").format(name=name)


def unlocked(name: str) -> str:
    """A lock was ended."""
    # Translators: after a lock was ended.
    return _("{name} can sign in again.").format(name=name)


def password_changed() -> str:
    """A password was changed."""
    # Translators: after a password was changed.
    return _("The password is changed.")


def signed_in(name: str, code: str) -> str:
    """Somebody signed in."""
    # Translators: after signing in.
    return _("Signed in: {name}, {role}. It holds for 8 hours, or until ./run data sign-out").format(
        name=name, role=role(code)
    )


def signed_out() -> str:
    """Somebody signed out."""
    # Translators: after signing out.
    return _("Signed out.")


def copy(path: str, moment: str, size: int) -> str:
    """One copy of the workspace."""
    # Translators: a copy of the workspace, when it was made, how large it is.
    return _("{moment}  {path}  ({size} MB)").format(moment=moment, path=path, size=f"{size / 1e6:.1f}")


def no_copies() -> str:
    """There are no copies yet."""
    # Translators: there is no copy of the workspace yet.
    return _("There are no copies yet. One is made before every import.")


def gone_back(name: str, present: str) -> str:
    """The workspace is what it was in a copy."""
    # Translators: after going back to a copy. {name} and {present} are files.
    return _("The workspace is what it was in {name}. What it was until now is in {present}").format(
        name=name, present=present
    )
