"""Errors that a user can do something about, apart from those that are our bugs."""


class UserError(Exception):
    """A translated sentence for the user: what happened, what it means for her data, what to do.

    Shown as a banner in the window and on standard error by the command line (exit status 1). Never carries
    a secret or a resident's data. Anything that is not a `UserError` is a bug and is reported as one.
    """


class Cancelled(UserError):
    """The user stopped a long job; the register is as it was before it began."""


class WrongKey(UserError):
    """The passphrase, recovery key or key file opens none of the unlock slots."""


class NotARegister(UserError):
    """The chosen folder or file is not a register of ours."""


class NewerVersion(UserError):
    """The register was written by a newer program; this one refuses to touch it."""


class DamagedRegister(UserError):
    """The register is truncated, altered or incomplete; nothing was written to it."""


class RegisterInUse(UserError):
    """Another window, or another program, has this register open."""


class CannotWrite(UserError):
    """The folder is read-only, the disk is full, or the disk answered with an error."""


class Refused(UserError):
    """The act is impossible by a rule (a mail to someone who said no, a passphrase that is too weak)."""
