"""The tables of the forum. None stands in Wagtail's index of references: it would be written with
every reply, and tells editors of pages and pictures that they chose.
"""

from .category import Category, CategoryProfile
from .draft import Draft
from .event import Event
from .list_span import ListSpan
from .mark import CategoryMark, ReadMark
from .participant import Participant
from .post import Post
from .reaction import Reaction
from .support import Support
from .tag import Tag
from .topic import Topic
from .version import Version

__all__ = [
    "Category",
    "CategoryMark",
    "CategoryProfile",
    "Draft",
    "Event",
    "ListSpan",
    "Participant",
    "Post",
    "Reaction",
    "ReadMark",
    "Support",
    "Tag",
    "Topic",
    "Version",
]
