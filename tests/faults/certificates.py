"""An authority for the tests, and certificates that should and should not hold."""

import ssl
import subprocess
from pathlib import Path

_SETTINGS = """
[ca]
default_ca = tests
[tests]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = names
[names]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[localhost]
subjectAltName = DNS:localhost,IP:127.0.0.1
[elsewhere]
subjectAltName = DNS:elsewhere.example
"""
_NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
_OVER = ("-startdate", "20200101000000Z", "-enddate", "20200102000000Z")


class Certificates:
    """Made by openssl in a folder of the test session's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "settings").write_text(_SETTINGS)
        (folder / "index.txt").write_text("")
        (folder / "serial").write_text("01\n")
        self._request("authority", "-x509", "-days", "2", "-extensions", "authority", "-out", "authority.pem")
        self._request("localhost", "-x509", "-days", "2", "-extensions", "localhost", "-out", "self-signed.pem")
        self._request("server", "-out", "server.request")
        self._sign("good", "localhost", "-days", "2")
        self._sign("expired", "localhost", *_OVER)
        self._sign("elsewhere", "elsewhere", "-days", "2")

    def trusting(self) -> ssl.SSLContext:
        """A client's context that believes the tests' authority."""
        return ssl.create_default_context(cafile=self._folder / "authority.pem")

    def server(self, name: str) -> ssl.SSLContext:
        """A server's context: good, expired, elsewhere or self-signed."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        key = "localhost.key" if name == "self-signed" else "server.key"
        context.load_cert_chain(self._folder / f"{name}.pem", self._folder / key)
        return context

    def _request(self, name: str, *options: str) -> None:
        self._openssl("req", *_NEW_KEY, "-keyout", f"{name}.key", "-subj", f"/CN={name}", *options)

    def _sign(self, name: str, extensions: str, *options: str) -> None:
        authority = ("-cert", "authority.pem", "-keyfile", "authority.key")
        made = ("-in", "server.request", "-out", f"{name}.pem", "-extensions", extensions)
        self._openssl("ca", "-batch", "-notext", *authority, *made, *options)

    def _openssl(self, command: str, *options: str) -> None:
        subprocess.run(
            ["openssl", command, "-config", "settings", *options], cwd=self._folder, check=True, capture_output=True
        )
