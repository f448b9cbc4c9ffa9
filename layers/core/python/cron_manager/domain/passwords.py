"""What a password must be. Length does the work; the rest refuses what is guessed first."""

from collections.abc import Callable

SHORTEST = 12  # characters
LONGEST = 128
_FEWEST_LETTERS = 5  # different ones
_PRODUCT = "cronmanager"
_LOOKALIKES = str.maketrans("0134578@$!", "oieastbasi")  # p@ssw0rd is password

IsCommon = Callable[[str], bool]  # whether a text, in lower case, is on the list of common passwords


def password_problem(password: str, email: str, is_common: IsCommon) -> str | None:
    """What is wrong with a new password, with the remedy; None when nothing is."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    plain = password.casefold()
    if len(set(plain)) < _FEWEST_LETTERS or is_guessed_first(plain, is_common):
        return "This password is among the first that are guessed; choose another."
    if email.casefold().partition("@")[0] in plain and len(email.partition("@")[0]) >= _FEWEST_LETTERS:
        return "Leave your address out of the password."
    return None


def is_guessed_first(plain: str, is_common: IsCommon) -> bool:
    """Whether a password in lower case is one or two common ones, with the digits and signs that people put around.

    `Sunshine2024!!`, `adminpassword` and `p@ssw0rd-p@ssw0rd` are; of three words and more nothing is said.
    """

    def falls(part: str) -> bool:
        return any(each == _PRODUCT or is_common(each) for each in _forms(part))

    return falls(plain) or any(falls(plain[:at]) and falls(plain[at:]) for at in range(1, len(plain)))


def _forms(part: str) -> set[str]:
    word = _bare(part)
    letters = "".join(filter(str.isalpha, part))
    return {part, word, letters, word.translate(_LOOKALIKES), _bare(part.translate(_LOOKALIKES))}


def _bare(part: str) -> str:
    return part.strip("".join(letter for letter in set(part) if not letter.isalpha()))
