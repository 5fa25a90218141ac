from commons.pages.querysets import BasePageQuerySet


class PublicationQuerySet(BasePageQuerySet):
    def for_cards(self):
        """With what the cards of this kind show: `card_joins` and `card_rows` of the class."""
        return (
            super()
            .for_cards()
            .select_related(*self.model.card_joins)
            .prefetch_related(*self.model.card_rows)
        )
