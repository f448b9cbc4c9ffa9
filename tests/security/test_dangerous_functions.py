"""What no line of the product does: it reads its own syntax trees, and the console's sources."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*(ROOT / "layers/core/python").rglob("*.py"), *(ROOT / "functions").rglob("*.py")])
CONSOLE = sorted(
    path for path in (ROOT / "frontend/src").rglob("*.ts*") if ".test." not in path.name and "test" not in path.parts
)

# Modules that run commands or code, read what may be code, or speak of XML, LDAP and mail at all.
MODULES = {
    "subprocess", "pty", "pickle", "shelve", "marshal", "dill", "yaml", "xml", "lxml", "ldap", "ldap3",
    "smtplib", "imaplib", "telnetlib", "ftplib", "code", "codeop", "ctypes", "cffi", "jinja2", "mako", "sqlite3",
}  # fmt: skip
CALLS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.execv", "os.spawnv", "input", "open"}
HASHES = {"md5", "sha1", "new"}  # of hashlib; `new` takes any by its name
CHANCE = {"layers/core/python/cron_manager/adapters/dynamodb/transactions.py"}  # a pause need not be unguessable
CONSOLE_MUST_NOT = {
    "renders text as HTML": re.compile(
        r"dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write"
    ),
    "runs text as code": re.compile(r"\beval\(|new Function\(|setTimeout\(\s*['\"`]|javascript:"),
    "speaks to other windows": re.compile(r"postMessage\(|addEventListener\(\s*['\"]message['\"]|window\.opener"),
    "loads from elsewhere": re.compile(r"import\(\s*['\"]https?:|<script|src=\{?['\"]https?:"),
}


def trees() -> Iterator[tuple[str, ast.Module]]:
    return ((str(path.relative_to(ROOT)), ast.parse(path.read_text())) for path in SOURCES)


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def called(tree: ast.Module) -> Iterator[str]:
    """Names of functions as they are written where they are called."""
    return (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_nothing_runs_commands_or_code_or_reads_what_may_be_code():
    found = {
        (path, name)
        for path, tree in trees()
        for name in {*(module.partition(".")[0] for module in imported(tree)), *called(tree)}
        if name in MODULES | CALLS
    }

    assert found == set()


def test_nothing_hashes_with_what_is_broken():
    found = {
        (path, call) for path, tree in trees() for call in called(tree) if call in {f"hashlib.{h}" for h in HASHES}
    }

    assert found == set()


def test_what_must_not_be_guessed_comes_from_the_system_s_generator():
    found = {path for path, tree in trees() if "random" in imported(tree)}

    assert found <= CHANCE
    assert sum("secrets" in imported(tree) for _, tree in trees()) >= 3


def test_nothing_encrypts_by_itself():
    """Encryption is AWS's (KMS, TLS): there is no cipher, mode or padding here to choose badly."""
    ciphers = {"cryptography", "Crypto", "Cryptodome", "nacl", "OpenSSL"}

    assert {path for path, tree in trees() for module in imported(tree) if module.partition(".")[0] in ciphers} == set()


@pytest.mark.parametrize("pattern", CONSOLE_MUST_NOT.values(), ids=CONSOLE_MUST_NOT)
def test_the_console_never(pattern):
    assert len(CONSOLE) > 50
    assert [str(path.relative_to(ROOT)) for path in CONSOLE if pattern.search(path.read_text())] == []


def test_the_console_keeps_no_secret_in_the_browser_s_storage():
    """Sign-ins live in HttpOnly cookies. What is stored is of the screen."""
    kept = re.compile(r"(?:local|session)Storage\.setItem\(([^,]+),")

    names = [name for path in CONSOLE for name in kept.findall(path.read_text())]

    assert [
        name for name in names if re.search(r"token|secret|password|csrf|session(?!Storage)", name, re.IGNORECASE)
    ] == []


def test_password_fields_are_masked_and_open_to_password_managers():
    fields = [
        (path.name, field)
        for path in CONSOLE
        for field in re.findall(r"<TextInput[^>]*?>", path.read_text(), re.DOTALL)
        if re.search(r"password", field, re.IGNORECASE) and "'secret'" not in field  # the setup secret counts once
    ]

    assert fields
    for file, field in fields:
        assert 'type="password"' in field, (file, field)
        assert re.search(r'autoComplete="(current|new)-password"', field), (file, field)
    assert not [path.name for path in CONSOLE if re.search(r"onPaste", path.read_text())]


def test_every_python_dependency_is_pinned_with_its_digest():
    for path in (ROOT / "requirements").glob("*.txt"):
        entries = re.split(r"\n(?=\S)", path.read_text().strip())
        assert entries
        for entry in entries:
            assert re.match(r"[\w.\[\]-]+==[\w.!+]+", entry), entry
            assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("lock", ["package-lock.json", "frontend/package-lock.json"])
def test_every_node_dependency_is_pinned_with_its_digest(lock):
    """But other platforms' binaries, for which npm writes none: they are neither installed here nor built upon."""
    packages = json.loads((ROOT / lock).read_text())["packages"]
    ours = {name: each for name, each in packages.items() if name and not (each.get("optional") and "cpu" in each)}

    assert ours
    assert [name for name, each in ours.items() if not each.get("integrity", "").startswith("sha512-")] == []
