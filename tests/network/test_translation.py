"""Pages go to translators through wagtail-localize, and come back as drafts in one piece."""

import pytest
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

from commons.pages.models import Correction
from network.publications.models import GuideMaterial, GuidePage, NewsPage
from network.services.models import ServicePage
from tests.commons.accounts.people import person


@pytest.fixture
def submit(world):
    creator = TranslationCreator(person("admin", "administrator"), [world.english])

    def submit(page):
        creator.create_translations(page, include_related_objects=True)
        assert Translation.objects.filter(target_locale=world.english).exists()
        return type(page).objects.get(translation_key=page.translation_key, locale=world.english)

    return submit


def test_article_arrives_as_a_draft_with_its_rows(world, submit):
    page = world.article("خبر", area=world.azaz, theme=world.health, by=world.organization)
    Correction.objects.create(page=page, text="كان الرقم خطأ", locale=world.arabic)
    english = submit(NewsPage.objects.get(pk=page.pk))
    assert english.live is False
    draft = english.get_latest_revision_as_object()
    assert [area.slug for area in draft.areas] == ["azaz"]
    assert [theme.slug for theme in draft.themes] == ["health"]
    assert draft.done_by == [world.organization]
    assert [row.locale_id for row in english.corrections.all()] == [world.english.pk]


def test_materials_are_translated_rows(world, submit):
    page = world.guide()
    GuideMaterial.objects.create(page=page, title="مادة", state="soon", locale=world.arabic)
    english = submit(GuidePage.objects.get(pk=page.pk))
    (material,) = english.materials.all()
    assert material.locale_id == world.english.pk
    assert material.translation_key == page.materials.get().translation_key


def test_service_keeps_one_row_of_facts(world, submit):
    page = world.service(area=world.azaz)
    assert submit(ServicePage.objects.get(pk=page.pk)).service == page.service
