"""Headers of static files, which are answered before the middleware of pages is reached."""


def add(headers, path: str, url: str) -> None:
    """No other site embeds them. They are the project's own files, so they need no sandbox."""
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
