"""Queries whose SQL is worked out once in a process: for the few that every reader's page asks.

Django builds a query anew each time, which takes far longer than what a database of this size needs
to answer it. PostgreSQL keeps its own plan of each, see `prepare_threshold` in the settings.
"""

import re
from collections.abc import Callable
from copy import copy
from datetime import UTC, date, datetime, timedelta
from itertools import count
from types import SimpleNamespace

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections

DAY = re.compile(r"\d{4}-\d\d-\d\d")  # how SQLite is told a moment
STAND_INS = 1_900_000_000  # numbers that no row has, and every column but a small one takes
LATER = datetime(2900, 1, 1, tzinfo=UTC)


class Prepared:
    """`Prepared(build)(*values)` gives the rows of `build(*values)`, a queryset, as a list.

    A value is a number, a text, a moment (aware), or a tuple of one of the former, for `__in`.
    `build` is called once, with stand-ins for them (once for each length of a tuple, rounded up, and
    for each answer of `apart`, a function that takes nothing). So it must not look at them, nor at
    the clock or at who asks: a query that tells another moment than those given is refused
    (ImproperlyConfigured), as is one that prefetches or leaves a value out.
    """

    def __init__(self, build: Callable, *, apart: Callable = tuple):
        self._build, self._apart, self._known = build, apart, {}

    def __call__(self, *values) -> list:
        values = [_filled(value) if isinstance(value, tuple) else value for value in values]
        lengths = (len(value) if isinstance(value, tuple) else 0 for value in values)
        shape = (self._apart(), *lengths)
        if shape not in self._known:
            self._known[shape] = Statement(self._build, values)
        return self._known[shape].rows(values)

    def first(self, *values):
        return next(iter(self(*values)), None)


def _filled(numbers: tuple) -> tuple:
    """With the last one repeated, so that few lengths occur; with one that no row has for none."""
    length = max(4, 1 << (len(numbers) - 1).bit_length()) if numbers else 4
    return numbers + (numbers[-1] if numbers else 0,) * (length - len(numbers))


def _one(value):
    if isinstance(value, datetime):
        return connections[DEFAULT_DB_ALIAS].ops.adapt_datetimefield_value(value)
    if not isinstance(value, (int, str)):
        raise TypeError(f"A prepared query takes numbers, text and moments, not {value!r}.")
    return value


def _flat(values) -> list:
    """As the database is told them."""
    ones = (one for value in values for one in (value if isinstance(value, tuple) else (value,)))
    return [_one(one) for one in ones]


class Statement:
    def __init__(self, build: Callable, values: list):
        numbers = count(STAND_INS)

        def stand_in(value):
            if isinstance(value, tuple):
                return tuple(map(stand_in, value))
            if isinstance(value, datetime):
                return LATER + timedelta(seconds=next(numbers))
            return f"given-{next(numbers)}" if isinstance(_one(value), str) else next(numbers)

        stand_ins = [stand_in(value) for value in values]
        queryset, given = build(*stand_ins), _flat(stand_ins)
        if queryset._prefetch_related_lookups:
            raise ImproperlyConfigured("A prepared query prefetches nothing.")
        self._iterable, self._model = queryset._iterable_class, queryset.model
        self._compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self._sql, told = self._compiler.as_sql()
        others = [value for value in told if value not in given]
        if any(isinstance(value, date) or DAY.match(str(value)) for value in others):
            raise ImproperlyConfigured("A prepared query knows no hour but what it is given.")
        if missing := set(given) - set(told):
            raise ImproperlyConfigured(f"A prepared query leaves out {missing}.")
        self._places = [given.index(value) if value in given else None for value in told]
        self._told = told
        columns = [column[0] for column in self._compiler.select[: self._compiler.col_count]]
        if self._compiler.has_composite_fields(columns):
            raise ImproperlyConfigured("A prepared query has no composite keys.")
        self._converters = self._compiler.get_converters(columns)

    def rows(self, values: list) -> list:
        values = _flat(values)
        told = tuple(
            value if place is None else values[place]
            for value, place in zip(self._told, self._places, strict=True)
        )
        compiler = copy(self._compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]
        compiler.as_sql = lambda *args, **kwargs: (self._sql, told)
        compiler.get_converters = lambda columns: self._converters
        compiler.has_composite_fields = lambda columns: False
        return list(self._iterable(self._asking(compiler)))

    def _asking(self, compiler) -> SimpleNamespace:
        """What Django's iterables want to know of a queryset."""
        query = SimpleNamespace(
            get_compiler=lambda *args, **kwargs: compiler,
            annotation_select=compiler.query.annotation_select,
        )
        return SimpleNamespace(
            db=DEFAULT_DB_ALIAS, model=self._model, query=query, _known_related_objects={}
        )
