"""How we measure: time, processor, peak memory; rounds in turn; medians, and when a run is void."""

import os
import statistics
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from django.db import connection

TICKS = os.sysconf("SC_CLK_TCK")
NOISY = 1.5  # slowest baseline over fastest: above this, the machine was too busy to believe the ratios


@dataclass
class Result:
    """One job over all rounds. `operations` is what one round does; `peak_mib` is memory above the round's start."""

    name: str
    operations: int
    seconds: list = field(default_factory=list)
    cpu_seconds: list = field(default_factory=list)
    peak_mib: list = field(default_factory=list)

    @property
    def median(self):
        return statistics.median(self.seconds)

    def summary(self):
        return asdict(self) | {
            "per_second": round(self.operations / self.median),
            "cpu_us_per_operation": round(1e6 * statistics.median(self.cpu_seconds) / self.operations, 1),
        }

    def line(self):
        fastest, slowest = (round(self.operations / one) for one in (min(self.seconds), max(self.seconds)))
        cpu = 1e6 * statistics.median(self.cpu_seconds) / self.operations
        return f"{self.name:38} {self.operations / self.median:10,.0f}/s  [{slowest:,}–{fastest:,}]  {cpu:8.1f} µs CPU  +{max(self.peak_mib):.1f} MiB at the peak"


@contextmanager
def measured(result, *, backend=None):
    """Add one round to `result`: wall clock, processor time of this process and its database backend, memory above the start.

    `backend` is the process id of the database connection the job uses, when it is not Django's.
    """
    reset_peak_memory()
    resident = memory_mib("VmRSS")
    backend = backend or _backend_pid()
    cpu, began = time.process_time() + cpu_of(backend), time.perf_counter()
    yield
    result.seconds.append(time.perf_counter() - began)
    result.cpu_seconds.append(time.process_time() + cpu_of(backend) - cpu)
    result.peak_mib.append(round(memory_mib("VmHWM") - resident, 1))


@contextmanager
def sql_times():
    """Collect the milliseconds that each statement inside takes."""
    spent = []

    def timed(execute, sql, params, many, context):
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            spent.append(1000 * (time.perf_counter() - began))

    with connection.execute_wrapper(timed):
        yield spent


def in_turns(rounds, jobs):
    """Run the jobs in turn, `rounds` times, so that a busy moment hits all of them: never all of A, then all of B."""
    for number in range(rounds):
        for job in jobs:
            job()
        print(f"  round {number + 1} of {rounds}, load {os.getloadavg()[0]:.1f}", flush=True)


def compare(results, *, ours, baselines):
    """Print the results; return them with our ratio to each baseline, and whether the run is to be believed."""
    by_name = {result.name: result for result in results}
    ratios = {name: round(by_name[name].median / by_name[ours].median, 2) for name in baselines}
    spread = max(max(by_name[name].seconds) / min(by_name[name].seconds) for name in baselines)
    for result in results:
        print("  " + result.line())
    for name, ratio in ratios.items():
        print(f"  {ours} is {ratio} × {name}")
    if spread > NOISY:
        print(f"  void: a baseline varied by {spread:.1f} ×, the machine was busy")
    return {
        "results": [result.summary() for result in results],
        "ratios": ratios,
        "baseline_spread": round(spread, 2),
        "is_void": spread > NOISY,
    }


def machine():
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        postgres = cursor.fetchone()[0]
        cursor.execute("SHOW fsync")
        fsync = cursor.fetchone()[0]
    return {"cores": os.cpu_count(), "load": os.getloadavg()[0], "postgresql": postgres, "fsync": fsync}


def reset_peak_memory():
    """Let the kernel forget this process's peak, so that each round has its own."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def memory_mib(what):
    """Return VmRSS (now) or VmHWM (peak) of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(f"{what}:")[1].split()[0]) / 1024


def cpu_of_database():
    """Return the processor seconds of all of PostgreSQL's processes, of those that have ended too; 0 when it is elsewhere."""
    postmaster = _parent_of(_backend_pid())
    if postmaster is None:
        return 0
    children = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    own = sum(int(ticks) for ticks in _fields(postmaster)[11:15]) / TICKS  # with its waited-for children
    return own + sum(cpu_of(pid) for pid in children if _parent_of(pid) == postmaster)


def _backend_pid():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def cpu_of(pid):
    """Return the processor seconds of a process, 0 when it is not on this machine."""
    return sum(int(ticks) for ticks in _fields(pid)[11:13]) / TICKS


def _parent_of(pid):
    fields = _fields(pid)
    return int(fields[1]) if fields else None


def _fields(pid):
    """Return the fields of /proc/PID/stat from the state on, [] when there is no such process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    except OSError:
        return []
