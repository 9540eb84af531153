"""Reading conversations: what was said, who watches, who is told, and who stands in for whom."""

from claims.conversations.selectors.comments import comments_on, known_names
from claims.conversations.selectors.notices import notices_of, shown_notices, unmailed, unread_of
from claims.conversations.selectors.people import Person, away_on, deputies_on, people_to_mention
from claims.conversations.selectors.watching import Watched, topics_of, watch_of, watchers_of

__all__ = [
    "Person",
    "Watched",
    "away_on",
    "comments_on",
    "deputies_on",
    "known_names",
    "notices_of",
    "people_to_mention",
    "shown_notices",
    "topics_of",
    "unmailed",
    "unread_of",
    "watch_of",
    "watchers_of",
]
