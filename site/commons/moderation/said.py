"""What people wrote, as it waits, is shown, is hidden or was withdrawn: one trait for all kinds of it."""

from django.utils.safestring import mark_safe

from commons.safety import html as door


class Said:
    """For a model with `html`, `held_at`, `hidden_at` and `withdrawn_at`."""

    @property
    def words(self):
        """The HTML to show: made, and sanitised, by `commons.safety.html` and nothing else."""
        return mark_safe(self.html)  # noqa: S308

    @property
    def excerpt(self) -> str:
        return door.excerpt(self.html) if self.is_shown else ""

    @property
    def own_excerpt(self) -> str:
        """For its author alone, whatever its state."""
        return door.excerpt(self.html, 300)

    @property
    def is_held(self) -> bool:
        return self.held_at is not None

    @property
    def is_shown(self) -> bool:
        return not (self.held_at or self.hidden_at or self.withdrawn_at)

    @property
    def state(self) -> str:
        """`withdrawn`, `hidden`, `held` or `shown`; the first that is true."""
        if self.withdrawn_at:
            return "withdrawn"
        if self.hidden_at:
            return "hidden"
        return "held" if self.held_at else "shown"
