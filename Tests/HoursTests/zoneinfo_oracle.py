"""Prints what Python's zoneinfo says of the zone files in the folder and with the names given, for PythonOracleTests.

Lines: `z NAME`, then `o SECOND OFFSET` for instants, and for times on the clock (seconds after it showed 1970-01-01
00:00) `l CLOCK once SECOND SECOND`, `l CLOCK twice FIRST SECOND` or `l CLOCK skipped SECOND SECOND`, the first of
which is the instant that is meant.
"""

import random
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

folder = sys.argv[1]
epoch = datetime(1970, 1, 1)
utc_epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
second = timedelta(seconds=1)
start, end = -2_208_988_800, 4_102_444_800  # 1900 to 2100
random.seed(9636)
out = []


def offset(zone, instant):
    return (utc_epoch + timedelta(seconds=instant)).astimezone(zone).utcoffset() // second


def instant(zone, clock, fold):
    local = (epoch + timedelta(seconds=clock)).replace(tzinfo=zone, fold=fold)
    return clock - local.utcoffset() // second


def show_clock(zone, clock):
    first, second = instant(zone, clock, 0), instant(zone, clock, 1)
    kind = "once" if first == second else "twice" if first < second else "skipped"
    out.append(f"l {clock} {kind} {first} {second}")


def changes(zone):
    """The changes of offset from 1995 to 2045 that last longer than ten days."""
    step = 10 * 86_400
    before = offset(zone, 788_918_400)
    for late in range(788_918_400 + step, 2_366_841_600, step):
        after = offset(zone, late)
        if after != before:
            low, high = late - step, late
            while high - low > 1:
                middle = (low + high) // 2
                if offset(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            yield high, before, after
            before = after


for name in sys.argv[2:]:
    with open(f"{folder}/{name}", "rb") as file:
        zone = ZoneInfo.from_file(file, key=name)
    out.append(f"z {name}")
    for _ in range(60):
        sample = random.randrange(start, end)
        out.append(f"o {sample} {offset(zone, sample)}")
        show_clock(zone, random.randrange(start, end))
    for change, before, after in changes(zone):
        low, high = sorted((change + before, change + after))
        for clock in (low - 1, low, (low + high) // 2, high - 1, high):
            show_clock(zone, clock)
print("\n".join(out))
