"""What a person may do, said once. Roles are sets of these; nothing else grants a right.

A permission's value is the set of rows it becomes in Wagtail. Each row is `scope:app.codename`:

- `site` holds everywhere (a Django permission of the group);
- `page` holds in a part of the page tree (`GroupPagePermission`);
- `collection` holds in a collection of images and documents (`GroupCollectionPermission`).

Apps above this one are named by strings; a name that does not exist stops `compile_roles`.
"""

from enum import Enum


def rows(scope: str, *names: str) -> frozenset[str]:
    return frozenset(f"{scope}:{name}" for name in names)


def whole(*models: str) -> frozenset[str]:
    """Add, change and delete for each `app.model`."""
    names = (model.split(".") for model in models)
    return frozenset(
        f"site:{app}.{verb}_{model}" for app, model in names for verb in ("add", "change", "delete")
    )


class Permission(Enum):
    ENTER_ADMIN = rows("site", "wagtailadmin.access_admin")

    WRITE_PAGES = rows("page", "wagtailcore.add_page", "wagtailcore.change_page")
    PUBLISH_PAGES = rows("page", "wagtailcore.publish_page")
    LOCK_PAGES = rows("page", "wagtailcore.lock_page", "wagtailcore.unlock_page")
    DELETE_BRANCHES = rows("page", "wagtailcore.bulk_delete_page")

    CHOOSE_MEDIA = rows("collection", "media.choose_image", "media.choose_document")
    ADD_MEDIA = rows("collection", "media.add_image", "media.add_document")
    CHANGE_MEDIA = rows("collection", "media.change_image", "media.change_document")
    KEEP_COLLECTIONS = rows(
        "collection",
        "wagtailcore.add_collection",
        "wagtailcore.change_collection",
        "wagtailcore.delete_collection",
    )

    TRANSLATE = rows("site", "wagtail_localize.submit_translation")
    KEEP_REDIRECTS = whole("wagtailredirects.redirect")
    KEEP_ACCOUNTS = whole("accounts.user")
