from .page_theme import PageTheme
from .theme import Theme, ThemeProfile

__all__ = ["PageTheme", "Theme", "ThemeProfile"]
