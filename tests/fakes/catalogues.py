"""The catalogue's place, in memory."""

from cron_manager.domain.catalogue import Catalogue
from cron_manager.domain.errors import Conflict


class FakeCatalogues:
    """CatalogueStore and CatalogueReader, as one process sees the place; `elsewhere` is another's view of it."""

    def __init__(self, place: dict[str, Catalogue] | None = None) -> None:
        self._place = {} if place is None else place
        self._seen: Catalogue | None = None

    def elsewhere(self) -> "FakeCatalogues":
        return FakeCatalogues(self._place)

    @property
    def kept(self) -> Catalogue | None:
        return self._place.get("kept")

    def read(self) -> Catalogue | None:
        self._seen = self.kept
        return self.kept

    def newer(self) -> Catalogue | None:
        before, found = self._seen, self.read()
        return None if found is before else found

    def replace(self, catalogue: Catalogue) -> None:
        if self.kept is not self._seen:
            raise Conflict
        self._place["kept"] = self._seen = catalogue
