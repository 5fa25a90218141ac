"""Drawn pictures and written forms, through the same upload door as everybody's."""

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from .. import papers, pictures
from ..content.materials import FORMS
from .world import World


def load(world: World) -> None:
    for colour in pictures.COLOURS:
        world.pictures[colour] = _picture(f"نقش نجمة ({colour})", pictures.cover, colour)
        world.pictures[f"portrait:{colour}"] = _picture(
            f"نقش بدل صورة شخصية ({colour})", pictures.portrait, colour
        )
    for name, (title, lines) in FORMS.items():
        world.papers[name] = _paper(name, title, lines)


def _picture(title: str, draw, colour: str):
    model = get_image_model()
    found = model.objects.filter(title=title).first()
    if found:
        return found
    picture = model(title=title, description="نقش من نجوم ثمانية الرؤوس")
    picture.file = ContentFile(draw(colour), name=f"{colour}.png")
    picture.save()
    return picture


def _paper(name: str, title: str, lines: list):
    model = get_document_model()
    found = model.objects.filter(title=title).first()
    if found:
        return found
    paper = model(title=title)
    paper.file = ContentFile(papers.form(title, lines), name=f"{name}.docx")
    paper.save()
    return paper
