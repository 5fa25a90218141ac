from commons.pages.querysets import BasePageQuerySet


class PublicationQuerySet(BasePageQuerySet):
    def for_cards(self):
        return (
            super()
            .for_cards()
            .select_related(*(["cover"] if self._has_cover() else []))
            .prefetch_related(
                "bylines",
                *(["materials"] if hasattr(self.model, "materials") else []),
                *(["cover__renditions"] if self._has_cover() else []),
            )
        )

    def _has_cover(self) -> bool:
        return hasattr(self.model, "cover")
