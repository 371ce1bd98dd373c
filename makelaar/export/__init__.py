"""A frozen description in, a file out (PDF, sheets, calendar, mail draft). No database, no Qt."""
