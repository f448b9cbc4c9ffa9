"""How the environment's variables are read."""

from collections.abc import Mapping


def required(environment: Mapping[str, str], name: str) -> str:
    """Raises LookupError for a variable that is missing or empty."""
    value = environment.get(name, "")
    if not value:
        raise LookupError(f"The environment variable {name} is missing; infrastructure/ sets it on every function.")
    return value


def whole(environment: Mapping[str, str], name: str, default: int) -> int:
    """A whole number; `default` where the variable is missing or empty."""
    return int(environment.get(name) or default)


def flag(environment: Mapping[str, str], name: str) -> bool:
    """Whether the variable says 1, true, yes or on, in any case."""
    return environment.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def target_allow_cidrs(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Networks that targets may stand in although they are not public."""
    return tuple(part.strip() for part in environment.get("TARGET_ALLOW_CIDRS", "").split(",") if part.strip())


def target_allow_ports(environment: Mapping[str, str]) -> tuple[int, ...]:
    """Ports of public addresses that may be called beside 80 and 443."""
    return tuple(int(part) for part in environment.get("TARGET_ALLOW_PORTS", "").split(",") if part.strip())


def cors_origins(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Origins whose pages may read answers."""
    return tuple(part.strip() for part in environment.get("CORS_ORIGINS", "").split(",") if part.strip())
