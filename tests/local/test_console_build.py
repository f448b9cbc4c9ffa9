"""Stacks that start at the same time share the console's folder."""

import time
from concurrent.futures import ThreadPoolExecutor

from local import console_build
from local.places import Places


def test_stacks_that_start_at_the_same_time_build_the_console_once(tmp_path, monkeypatch):
    dist, builds = tmp_path / "dist", []
    for name, path in {"_DIST": dist, "_STAMP": dist / ".built-from", "_LOCK": tmp_path / "held" / "lock"}.items():
        monkeypatch.setattr(console_build, name, path)

    def build(*_: object, **__: object) -> None:
        builds.append(1)
        time.sleep(0.05)  # in which another one could begin
        dist.mkdir()
        (dist / "index.html").touch()

    monkeypatch.setattr(console_build.tools, "run", build)
    places = Places(folder=tmp_path, console_port=1, emulator_port=2, target_port=3)

    with ThreadPoolExecutor(3) as pool:
        built = list(pool.map(console_build.build, [places] * 3))

    assert sorted(built) == [False, False, True]
    assert builds == [1]
