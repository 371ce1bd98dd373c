"""Accountability (verantwoording): from what was counted to a report that left, and the ledger of what did."""
