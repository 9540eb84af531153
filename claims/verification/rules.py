"""Who may have the log verified: everybody who answers for it."""

from claims.audit.vocabulary import Role

MAY_VERIFY = frozenset({Role.AUDITOR, Role.EDITOR, Role.ADMINISTRATOR})
