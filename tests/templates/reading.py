"""A page as its reader gets it: parsed once, asked by tag and attribute."""

from html.parser import HTMLParser


class Reading(HTMLParser):
    """`tags` holds (name, attributes) in order, `text` all that is between them."""

    def __init__(self, response):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.text = ""
        self.html = response.content.decode() if hasattr(response, "content") else response
        self.feed(self.html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def all(self, tag: str, **attributes) -> list[dict]:
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            attrs
            for name, attrs in self.tags
            if name == tag and all(attrs.get(key) == value for key, value in wanted.items())
        ]

    def links(self) -> set[str]:
        """Addresses inside this site that a reader can follow."""
        found = {attrs.get("href", "") for attrs in self.all("a")}
        return {link.partition("#")[0] for link in found if link.startswith("/")}

    def meta(self, name: str) -> str | None:
        for attrs in self.all("meta"):
            if name in (attrs.get("name"), attrs.get("property")):
                return attrs.get("content")
        return None
