from django.http import Http404, HttpResponseRedirect
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from network.services.models import ServiceIndexPage
from search.querying import LONGEST


@require_safe
def find(request):
    """The finder's form: lead to the list of services with need, place and words in the address."""
    lists = ServiceIndexPage.objects.visible_to(request.user).in_language(get_language())
    page = lists.first()
    if page is None:
        raise Http404
    asked = {"theme": "need", "area": "area", "q": "q"}
    query = {key: request.GET.get(name, "")[:LONGEST].strip() for key, name in asked.items()}
    query = urlencode({key: value for key, value in query.items() if value})
    return HttpResponseRedirect(page.get_url(request) + (f"?{query}" if query else ""))
