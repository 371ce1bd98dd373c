"""Fictional registers: the example neighbourhood, and any size for trials and benchmarks."""
