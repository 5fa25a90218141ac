"""An opinion piece stands behind its author's name."""

from network.publications.models import OpinionPage

from .library import read


def test_the_author_stands_at_its_head_and_foot(library):
    shown = read(library.write(OpinionPage, "رأي في العمل"))
    assert 'class="article opinion"' in shown
    assert shown.count("نور العلي") >= 2
    assert "معلّمة" in shown
    assert "تكتب عن المدارس." in shown


def test_the_usual_note_stands_where_none_was_written(library):
    usual = read(library.write(OpinionPage, "رأي"))
    own = read(library.write(OpinionPage, "رأي", disclaimer="كُتب قبل الانتخابات."))
    assert 'class="disclaimer"' in usual
    assert "كُتب قبل الانتخابات." in own
