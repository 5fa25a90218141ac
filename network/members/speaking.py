"""For whom a member may speak: the organisations that confirmed the tie."""


def confirmed_organizations(user) -> list:
    ties = user.affiliations.confirmed().select_related("organization")
    return [tie.organization for tie in ties.order_by("organization__sort_name")]
