"""Why the local stack could not be started; the text is for the person who typed the command."""


class StartFailedError(RuntimeError):
    """A step failed; the message says which and where to look."""


class AlreadyRunningError(StartFailedError):
    """Another launcher holds this folder."""


class PortBusyError(StartFailedError):
    """Something else listens there."""
