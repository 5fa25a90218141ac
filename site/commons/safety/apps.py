from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SafetyConfig(AppConfig):
    name = "commons.safety"
    label = "safety"
    verbose_name = _("Safety")

    def ready(self):
        from django.db.models.signals import post_delete
        from django_tasks.signals import task_finished
        from wagtail.signals import copy_for_translation_done

        from . import unfinished
        from .compiling import follow_translation, remove_group
        from .models import RoleGroup
        from .spreadsheets import guard_exports

        guard_exports()
        task_finished.connect(unfinished.after, dispatch_uid="safety.unfinished")
        post_delete.connect(remove_group, sender=RoleGroup, dispatch_uid="safety.remove_group")
        copy_for_translation_done.connect(follow_translation, dispatch_uid="safety.translation")
