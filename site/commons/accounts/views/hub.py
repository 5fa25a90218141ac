"""The first page of "my account"."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render


@login_required
def hub(request):
    return render(request, "account/hub_index.html")
