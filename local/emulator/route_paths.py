"""A part of a path may hold any character but a slash: the end of a line, too.

MiniStack's patterns of routes stop at one, and answer that there is no such route. The seam is
`apigateway._extract_path_params`.
"""

from local.emulator import seams

_LINE_END, _STANDS_FOR = "\n", "\ufdd0"  # a code point that is no character, and in no text


def install() -> None:
    def extract_path_params(route_path: str, request_path: str) -> dict[str, str] | None:
        found: dict[str, str] | None = original(route_path, request_path.replace(_LINE_END, _STANDS_FOR))
        return found and {name: value.replace(_STANDS_FOR, _LINE_END) for name, value in found.items()}

    gateway = seams.module("services.apigateway")
    original = seams.replace(gateway, "_extract_path_params", "route_path, request_path", extract_path_params)
