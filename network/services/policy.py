"""Who may do what with the facts of a service."""

CHANGE = "services.change_service"


def may_verify(user, service) -> bool:
    """Whether `user` may note that they checked it themselves."""
    return user.is_active and user.has_perm(CHANGE)
