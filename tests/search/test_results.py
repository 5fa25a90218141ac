"""The results page: what is found, by whom, and what hostile questions get."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import PageViewRestriction

from commons.pages.models import SiteModules
from commons.places.models import Area, AreaSpelling, PageArea
from search import finding
from search.sources import Source, Sources, sources

from . import pages
from .hostile import HOSTILE

pytestmark = pytest.mark.django_db

ADDRESS = "/search/"


def found(client, asked: str, address: str = ADDRESS, **query) -> list[str]:
    response = client.get(address, {"q": asked} | query)
    assert response.status_code == 200, response.content.decode()
    return [hit.title for hit, _title, _summary in response.context.get("hits", [])]


# What people type, and what the page says: (asked, title).
SPELLINGS = [
    ("مدرسه", "المدرسة"),
    ("المدرسة", "مَدرَسَةٌ"),
    ("اعزاز", "إعزاز"),
    ("أعزاز", "إعزاز"),
    ("اخترين", "أخترين"),
    ("مستشفي", "المستشفى"),
    ("شبكة", "شبكـــة"),
    ("ناخبة", "ناخب/ة"),
    ("الموظفات", "الموظفين/ات"),
    ("42", "٤٢٪ من النساء"),
    ("٤٢", "42% من النساء"),
    ("۴۲", "42% من النساء"),
    ("کریم", "كريم"),
    ("علی", "علي"),
    ("خدمات", "خدمة"),
    ("خدمة", "خدماتها"),
    ("جمعيات", "الجمعية"),
    ("المدنيين", "المجتمع المدني"),
    ("حلب", "بحلب"),
    ("المدرسة", "ومدرسة"),
    ("سورية", "سوريا"),
    ("وزاره", "الوزارات"),
    ("afrin", "Efrîn Afrîn"),
    ("IRAK", "ırak"),
    ("وصل", "شبكة وصل"),
    ("خزمەتگوزاری", "خزمەتگوزاری"),
]


@pytest.mark.parametrize(("asked", "title"), SPELLINGS)
def test_a_spelling_finds(client, asked, title):
    pages.news(title)
    pages.news("شيء آخر تماما")
    assert found(client, asked) == [title]


def test_every_kind_is_found_and_can_be_picked(client):
    pages.news("صندوق الماء")
    pages.service("صندوق الماء للبيوت")
    pages.organization("جمعية الماء")
    pages.standard("عن الماء")
    assert len(found(client, "ماء")) == 4
    assert found(client, "ماء", kind="services") == ["صندوق الماء للبيوت"]
    assert len(found(client, "ماء", kind="nothing")) == 4


def test_words_in_the_text_are_found_after_words_in_the_title(client):
    pages.news("خبر", standfirst="عن الماء")
    pages.news("الماء")
    assert found(client, "ماء") == ["الماء", "خبر"]


def test_the_word_as_written_comes_before_its_relatives(client):
    pages.news("خدماتهم")
    pages.news("خدمة")
    assert found(client, "خدمة") == ["خدمة", "خدماتهم"]


def test_only_the_language_of_the_page_is_searched(client):
    pages.news("ماء")
    pages.news("ماء water", language="en")
    assert found(client, "ماء") == ["ماء"]
    assert found(client, "ماء", address="/en/search/") == ["ماء water"]


def test_some_words_when_no_page_holds_all(client):
    pages.news("ماء")
    response = client.get(ADDRESS, {"q": "ماء كهرباء"})
    assert response.context["findings"].every_word is False
    assert found(client, "ماء كهرباء") == ["ماء"]


@pytest.fixture
def hidden():
    """Titles that no stranger may find, each with the same word in it."""
    now = timezone.now()
    pages.news("سر مسودة", live=False)
    pages.news("سر منته", expire_at=now - timedelta(hours=1))
    pages.news("سر للأعضاء")
    section = pages.organization("سر القسم")
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    for kind, page in (
        (PageViewRestriction.LOGIN, pages.news("سر بدخول")),
        (PageViewRestriction.GROUPS, pages.news("سر بمجموعة")),
        (PageViewRestriction.PASSWORD, pages.news("سر بكلمة")),
    ):
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    return "سر"


def test_a_stranger_finds_only_what_is_public(client, hidden):
    assert found(client, hidden) == ["سر للأعضاء"]
    content = client.get(ADDRESS, {"q": hidden}).content.decode()
    for word in ("مسودة", "منته", "القسم", "بدخول", "بمجموعة", "بكلمة"):
        assert word not in content


def test_a_member_finds_more(client, hidden):
    client.force_login(get_user_model().objects.create_user("member", "irrelevant"))
    assert set(found(client, hidden)) == {"سر للأعضاء", "سر بدخول", "سر القسم"}


def test_the_count_tells_nothing_of_hidden_pages(client, hidden):
    assert len(client.get(ADDRESS, {"q": hidden}).context["findings"]) == 1


def test_a_module_that_is_off_is_not_found(client):
    page = pages.news("ماء")
    pages.standard("عن الماء")
    modules = SiteModules.for_site(page.get_site())
    modules.switched_off = ["news"]
    modules.save()
    assert found(client, "ماء") == ["عن الماء"]


@pytest.mark.parametrize("asked", HOSTILE)
def test_no_question_breaks_the_page(client, asked):
    pages.news("مدرسة x title")
    if "\ud800" in asked:
        return
    response = client.get(ADDRESS, {"q": asked})
    assert response.status_code in {200, 400}
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("asked", ["؟؟؟", '"' * 10_000, "😀"])
def test_a_question_without_words_is_told_so_and_kept(client, asked):
    response = client.get(ADDRESS, {"q": asked})
    assert response.status_code == 400
    assert response.context["form"]["q"].errors
    assert response.context["form"]["q"].value() == asked


def test_a_long_question_is_told_so_and_kept(client):
    pages.news("كلمة")
    asked = "كلمة " * 100
    response = client.get(ADDRESS, {"q": asked})
    assert response.status_code == 200
    assert response.context["form"].is_too_long
    assert response.context["form"]["q"].value().strip() == asked.strip()
    assert len(response.context["hits"]) == 1


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 200),
        ({"q": ""}, 200),
        ({"q": "   "}, 200),
        ({"q": "ماء", "page": "2"}, 404),
        ({"q": "ماء", "page": "x"}, 404),
        ({"q": "ماء", "page": "9" * 500}, 404),
        ({"q": "ماء", "area": "nowhere"}, 400),
        ({"q": "ماء", "area": "a\x00"}, 400),
        ({"q": "ماء", "theme": '"'}, 400),
        ({"q": "لاشيء"}, 200),
    ],
)
def test_status(client, query, status):
    pages.news("ماء")
    assert client.get(ADDRESS, query).status_code == status


def test_only_reading(client):
    assert client.post(ADDRESS, {"q": "x"}).status_code == 405


def test_nothing_of_a_search_stays(client):
    pages.news("ماء")
    response = client.get(ADDRESS, {"q": "ماء"})
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex' in response.content.decode()


def test_matches_are_marked_and_everything_else_escaped(client):
    pages.news("<i>والمَدْرَسَة <b>الجديدة</b>", standfirst="في مدرسة")
    content = client.get(ADDRESS, {"q": "مدرسه"}).content.decode()
    assert "&lt;i&gt;<mark>والمَدْرَسَة</mark> &lt;b&gt;الجديدة&lt;/b&gt;" in content
    assert "في <mark>مدرسة</mark>" in content


def test_place_narrows(client):
    here = Area.add_root(name_ar="إعزاز", slug="izaz", kind="district")
    pages.news("ماء هناك")
    page = pages.news("ماء هنا")
    PageArea.objects.create(page=page, area=here)
    assert found(client, "ماء", area="izaz") == ["ماء هنا"]
    assert len(found(client, "ماء")) == 2


def test_a_page_is_found_by_its_place_and_organization_in_any_language(client):
    here = Area.add_root(name_ar="إعزاز", name_en="Azaz", slug="izaz", kind="district")
    AreaSpelling.objects.create(area=here, text="عزاز")
    page = pages.service("تعبئة الماء", live=False)
    PageArea.objects.create(page=page, area=here)
    pages.took_part(page, "جمعية النبع")
    page.save_revision().publish()
    for asked in ("ماء اعزاز", "ماء عزاز", "ماء azaz", "خدمات النبع تعبئة"):
        assert found(client, asked) == ["تعبئة الماء"], asked
        assert client.get(ADDRESS, {"q": asked}).context["findings"].every_word


def test_rows_written_by_publishing_are_found(client):
    here = Area.add_root(name_ar="قرية بعيدة", slug="far", kind="community")
    page = pages.news("خبر", live=False)
    page.page_areas.add(PageArea(area=here))
    page.save_revision().publish()
    assert found(client, "بعيدة") == ["خبر"]


def test_a_rare_kind_is_not_crowded_out_when_it_is_asked_for(client, monkeypatch):
    monkeypatch.setattr(finding, "MOST_MATCHES", 3)
    pages.standard("عن جودة مياه الشرب في القرى وكل ما يلزم لها من ماء")
    for number in range(5):
        pages.news(f"ماء {number}")
    assert len(found(client, "ماء")) == 3
    assert client.get(ADDRESS, {"q": "ماء"}).context["findings"].is_cut
    assert len(found(client, "ماء", kind="pages")) == 1


def test_pages_of_twenty(client):
    for number in range(25):
        pages.news(f"ماء {number}")
    first = found(client, "ماء")
    second = found(client, "ماء", page="2")
    assert len(first) == 20
    assert len(second) == 5
    assert not set(first) & set(second)


def test_a_dozen_queries_with_every_kind_on_the_page(client, django_assert_max_num_queries):
    for number in range(12):
        pages.news(f"ماء {number}")
        pages.service(f"ماء {number}")
        pages.standard(f"ماء {number}")
        pages.organization(f"ماء {number}")
    client.get(ADDRESS, {"q": "ماء"})
    with django_assert_max_num_queries(12):
        response = client.get(ADDRESS, {"q": "ماء"})
    assert len({hit.kind for hit, _title, _summary in response.context["hits"]}) > 1


def test_a_source_is_registered_once():
    registry = Sources()
    source = next(iter(sources))
    registry.register(source)
    with pytest.raises(ValueError, match="registered already"):
        registry.register(source)
    with pytest.raises(ValueError, match="registered already"):
        registry.register(
            Source(key="other", label="", model=source.model, visible=None, to_hit=None)
        )
