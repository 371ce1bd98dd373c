"""De-identification of stories in layers (ANONYMITY, "Stories"): what points at somebody, masked or marked. Pure."""
