"""Letters go out after the answer, so a slow mail server holds nobody up."""

from django_tasks import task


@task(backend="later")
def write_now(user_id: int) -> None:
    """Gathers what waits for mail at once into a letter, and sends it."""
