"""Settings of every test."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A loaded machine is no failure: speed is measured in tests/bench, never asserted.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
