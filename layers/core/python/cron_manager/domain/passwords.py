"""What a password must be. Length does the work; the rest refuses what is guessed first."""

SHORTEST = 12  # characters
LONGEST = 128
_FEWEST_LETTERS = 5  # different ones

# Of the most common leaked passwords, those that are long enough; others fall to the rules above.
_COMMON = frozenset(
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "123123123123", "012345678901",
        "qwertyuiop123", "qwertyuiop12", "qwertyuiop[]", "qwerty123456", "qwerty1234567", "asdfghjkl123",
        "1q2w3e4r5t6y", "1q2w3e4r5t6y7u", "1qaz2wsx3edc", "q1w2e3r4t5y6", "zaq12wsxcde3", "abcdefghijkl",
        "abcdef123456", "abc123456789", "a1b2c3d4e5f6", "password1234", "password12345", "password123456",
        "password123!", "password@123", "passwordpassword", "passw0rd1234", "p@ssw0rd1234", "administrator",
        "admin1234567", "admin12345678", "adminadmin123", "welcome12345", "letmein12345", "changeme1234",
        "iloveyou1234", "iloveyou12345", "football1234", "sunshine1234", "princess1234", "superman1234",
        "unitedstates", "manchester123", "liverpool123", "cronmanager123", "cron-manager",
    }
)  # fmt: skip


def password_problem(password: str, email: str) -> str | None:
    """What is wrong with a new password, with the remedy; None when nothing is."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    plain = password.casefold()
    if plain in _COMMON or len(set(plain)) < _FEWEST_LETTERS:
        return "This password is among the first that are guessed; choose another."
    if email.casefold().partition("@")[0] in plain and len(email.partition("@")[0]) >= _FEWEST_LETTERS:
        return "Leave your address out of the password."
    return None
