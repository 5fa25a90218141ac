from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "commons.notices"
    label = "notices"
    verbose_name = _("Notices")

    def ready(self):
        from commons.accounts import discretion, holdings, menu
        from commons.notices.actions import notices
        from commons.pages.actions import takedown
        from commons.safety import keeping

        from . import from_accounts, held, posting

        from_accounts.connect()
        discretion.offer(posting.write_discreetly)
        takedown.reaches(lambda page: notices.withdraw(about=page))
        holdings.register(held.HOLDING)
        keeping.register(held.RULE)
        menu.register(
            "notices",
            _("Notices"),
            "notices:list",
            30,
            _("What happened for you."),
            group="heard",
        )
        menu.register(
            "notices-settings",
            _("Settings of notices"),
            "notices:settings",
            34,
            _("What reaches you how: on the site, by e-mail at once, or gathered."),
            group="heard",
        )
        menu.register(
            "notices-follows",
            _("What you follow"),
            "notices:follows",
            32,
            _("Themes, places and organisations, and what is new in them."),
            group="heard",
        )
