from django.urls import path

from .views import mine, own, preview, reading, useful, writing

app_name = "comments"

urlpatterns = [
    path("mine/", mine.listed, name="mine"),
    path("<int:page_id>/", reading.conversation, name="conversation"),
    path("<int:page_id>/write/", writing.write, name="write"),
    path("<int:page_id>/write/preview/", preview.write, name="write_preview"),
    path("<int:page_id>/thanks/", reading.thanks, name="thanks"),
    path("c/<int:pk>/", reading.comment, name="comment"),
    path("c/<int:pk>/answer/", writing.answer, name="answer"),
    path("c/<int:pk>/answer/preview/", preview.answer, name="answer_preview"),
    path("c/<int:pk>/edit/", own.edit, name="edit"),
    path("c/<int:pk>/edit/preview/", preview.edit, name="edit_preview"),
    path("c/<int:pk>/withdraw/", own.withdraw, name="withdraw"),
    path("c/<int:pk>/versions/", own.versions, name="versions"),
    path("c/<int:pk>/useful/", useful.mark, name="useful"),
    path("c/<int:pk>/useful/take-back/", useful.take_back, name="take_back"),
]
