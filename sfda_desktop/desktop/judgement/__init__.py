"""What shows how far decisions can be trusted: blind labels, audits, a second reader."""
