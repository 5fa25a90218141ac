"""A browser without scripts at the served site: cookies, forms, and headers one can choose."""

import http.client
import io
import re
import socket
import uuid
from urllib.parse import urlencode, urlsplit

from .running import HOST

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    def hidden(self, name: str) -> str:
        found = re.search(rf'<input[^>]*name="{name}"[^>]*>', self.text)
        return re.search(r'value="([^"]*)"', found[0])[1]


class OverSocket(http.client.HTTPConnection):
    """As nginx comes: through the Unix socket."""

    def __init__(self, path):
        super().__init__(HOST, timeout=60)
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.path)


class Visitor:
    """`source` is an own address to come from straight, past the proxy; None comes through it."""

    def __init__(self, site, headers=None, source: str | None = None):
        self.site, self.headers, self.source = site, dict(headers or {}), source
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers) -> Answer:
        return self._send("GET", path, None, headers)

    def post(
        self, path: str, data: dict, at: str | None = None, files: dict | None = None
    ) -> Answer:
        """Opens the page `at` (default: `path`) for its token first, as a browser has."""
        page = self.get(at or path)
        token = TOKEN.search(page.text)
        data = {"csrfmiddlewaretoken": token[1] if token else "none"} | data
        return self.send_form(path, data, files)

    def send_form(self, path: str, data: dict, files: dict | None = None) -> Answer:
        body, kind = _multipart(data, files) if files else (urlencode(data, True).encode(), FORM)
        return self._send("POST", path, body, {"Content-Type": kind})

    def _send(self, method: str, path: str, body, headers: dict) -> Answer:
        if self.source:
            connection = http.client.HTTPConnection(
                "127.0.0.1", self.site.port, timeout=60, source_address=(self.source, 0)
            )
        else:
            connection = OverSocket(self.site.socket)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        common = {
            "Host": HOST,
            "X-Forwarded-Proto": "https",
            "Referer": f"https://{HOST}{urlsplit(path).path}",
        }
        if cookies:
            common["Cookie"] = cookies
        connection.request(method, path, body, common | self.headers | headers)
        response = connection.getresponse()
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        answer = Answer(response)
        connection.close()
        return answer


FORM = "application/x-www-form-urlencoded"


def _multipart(data: dict, files: dict) -> tuple[bytes, str]:
    """`files`: field to (name, type, bytes)."""
    border, out = uuid.uuid4().hex, io.BytesIO()
    for name, value in data.items():
        part = f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        out.write(part.encode())
    for name, (filename, kind, content) in files.items():
        head = f'form-data; name="{name}"; filename="{filename}"\r\nContent-Type: {kind}'
        out.write(f"--{border}\r\nContent-Disposition: {head}\r\n\r\n".encode())
        out.write(content + b"\r\n")
    out.write(f"--{border}--\r\n".encode())
    return out.getvalue(), f"multipart/form-data; boundary={border}"
