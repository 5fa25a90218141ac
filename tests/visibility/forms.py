"""The forms of a page, as a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit


@dataclass
class Form:
    """`fixed` are hidden fields and buttons, `open` what a person fills in or chooses."""

    address: str
    fixed: dict = field(default_factory=dict)
    open: dict = field(default_factory=dict)

    @property
    def kind(self) -> tuple:
        """Forms of one kind differ in their numbers only."""
        path = "/".join("0" if part.isdigit() else part for part in self.address.split("/"))
        return path, tuple(sorted(self.fixed)), tuple(sorted(self.open))


class _Reader(HTMLParser):
    def __init__(self, page: str):
        super().__init__()
        self.page, self.found, self.here, self.choice = page, [], None, ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            posts = given.get("method", "get").lower() == "post"
            address = urlsplit(urljoin(self.page, given.get("action") or self.page))
            self.here = Form(address.path) if posts else None
            self.found += [self.here] if posts else []
        name = given.get("name")
        if self.here is not None and given.get("formaction"):  # the same fields, sent elsewhere
            elsewhere = urlsplit(urljoin(self.page, given["formaction"])).path
            self.found.append(Form(elsewhere, self.here.fixed, self.here.open))
        if self.here is None or (not name and tag != "option"):
            return
        if tag == "input" and given.get("type") in {"hidden", "submit"}:
            self.here.fixed[name] = given.get("value", "")
        elif tag == "button":
            self.here.fixed.setdefault(name, given.get("value", ""))
        elif tag in {"input", "textarea", "select"}:
            self.choice = name if tag == "select" else ""
            value = given.get("value", "") if tag == "input" else ""
            self.here.open.setdefault(name, value)
        elif tag == "option" and self.choice and "selected" in given:
            self.here.open[self.choice] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.here = None


def forms(page: str, html: str) -> list[Form]:
    """Those that are sent with POST; `page` is the address the page came from."""
    reader = _Reader(page)
    reader.feed(html)
    return reader.found
