"""Stories: from a talk to a text that may be told, without anybody who can be recognised."""
