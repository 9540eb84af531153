"""PostgreSQL and Valkey of our own, on this machine, for people who have neither. No Django in here."""
