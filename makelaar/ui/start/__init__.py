"""Before a register is open: welcome, new register, unlock, recovery key."""
