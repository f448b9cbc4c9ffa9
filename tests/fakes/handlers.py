"""Registered functions in memory."""

from cron_manager.domain.handler import Handler, RegisteredHandler


def a_handler(name: str = "clean-up", **changes: object) -> Handler:
    return Handler(**{"name": name, "function": f"jobs.all:{name}", "schedule": "0 3 * * *"} | changes)  # type: ignore[arg-type]


class FakeHandlers:
    """HandlerStore and HandlerReader, and the deployment that was registered last."""

    def __init__(self, *registered: RegisteredHandler) -> None:
        self.stored = {each.name: each for each in registered}
        self.noted: str | None = None

    def all(self) -> list[RegisteredHandler]:
        return [self.stored[name] for name in sorted(self.stored)]

    def find(self, name: str) -> RegisteredHandler | None:
        return self.stored.get(name)

    def put(self, registered: RegisteredHandler) -> None:
        self.stored[registered.name] = registered

    def deployment(self) -> str | None:
        return self.noted

    def note_deployment(self, deployment_id: str) -> None:
        self.noted = deployment_id
