import pytest
from django.contrib.auth import get_user_model
from django.core.files.storage import FileSystemStorage
from django.test import Client

from commons.media.models import Document


@pytest.fixture
def stores(settings, monkeypatch, tmp_path):
    """Public and private storage on disk, so that every byte that was kept can be searched."""
    settings.MEDIA_ROOT = tmp_path / "public"
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    }
    file = Document._meta.get_field("file")  # its storage was fetched when the class was made
    monkeypatch.setattr(file, "storage", FileSystemStorage(str(tmp_path / "private")))
    return tmp_path


@pytest.fixture
def admin(db) -> Client:
    user = get_user_model().objects.create_superuser("mudir", "three words in a row")
    client = Client()
    client.force_login(user)
    return client
