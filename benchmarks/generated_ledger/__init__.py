"""A ledger of any size with known truth: what many outlets, agencies, offices and charities say of many events.

Counts rise over hours and days and then stand still; bodies speak at several stages and are quoted by others, directly
or through an agency; some count otherwise, some count too many first, and documents misquote, contradict themselves,
repeat old figures, enlarge parts, misdate, print each other's words. Truth is what was meant, and is written beside the
ledger (`truth`), not into it.

Rows go in by COPY, because services take a millisecond and more for each claim. They are what services write: words and
digests come from the product's own rules, claims are proposed by a machine and accepted by a person, links are
confirmed, and every constraint and trigger of the database holds. Two things are left out: entries of the audit log
(`stream_seq` says how many there would be) and the jobs that would check every subject.
"""
