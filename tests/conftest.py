"""Settings of every test."""

from __future__ import annotations

import gc
import os

from hypothesis import HealthCheck, settings

# A loaded machine is no failure: speed is measured in tests/bench, never asserted.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_xdist_auto_num_workers() -> int:
    """Two for each processor: tests of the screen and of the terminal wait half of their time."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """Modules and tests stay to the end: the collector need not walk through them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)
