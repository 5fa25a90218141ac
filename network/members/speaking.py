"""For whom a member may speak: the organisations they write for, once the tie is confirmed."""


def confirmed_organizations(user) -> list:
    ties = user.affiliations.writing().select_related("organization")
    return [tie.organization for tie in ties.order_by("organization__sort_name")]
