"""Dates of these years: of all that four digits can write, too few keep to the patterns of the description."""

import datetime

import schemathesis
from hypothesis import strategies as st

schemathesis.openapi.format(
    "date",
    st.dates(min_value=datetime.date(1945, 8, 17), max_value=datetime.date(2026, 1, 1)).map(datetime.date.isoformat),
)
