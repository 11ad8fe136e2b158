"""Working days in Poland: clocks that give people days to answer skip weekends and public holidays."""

from datetime import date, timedelta

from django.utils import timezone

# (month, day); 24 December is one since 2025.
FIXED = [(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)]
AFTER_EASTER = (0, 1, 49, 60)  # Easter, its Monday, Pentecost, Corpus Christi


def easter(year):
    """Return Easter Sunday of a year of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def holidays(year):
    """Return the set of public holidays of a year."""
    fixed = {date(year, month, day) for month, day in FIXED}
    christmas_eve = {date(year, 12, 24)} if year >= 2025 else set()
    return fixed | christmas_eve | {easter(year) + timedelta(days=days) for days in AFTER_EASTER}


def is_working(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def after(day, count):
    """Return the `count`-th working day after `day`."""
    while count:
        day += timedelta(days=1)
        count -= is_working(day)
    return day


def local_day(moment):
    """Return the day of `moment` at the place."""
    return timezone.localtime(moment).date()
