"""What the register counts: the measures, their base cubes, and quarters frozen at their first release."""
