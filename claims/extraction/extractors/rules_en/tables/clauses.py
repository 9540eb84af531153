"""Words that open, join and fill clauses, by which the reach of a speaker's phrase and of what was said is found."""

from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.grammar import MODALS, MONTHS, WEEKDAYS

BE = word_set("was were is are be been being am wasn't weren't isn't aren't 's 're 'm")
HAVE = word_set("has have had having hasn't haven't hadn't 've 'd")
DO = word_set("do does did don't doesn't didn't")
MODAL = MODALS | word_set("must shall wouldn't couldn't shouldn't won't can't cannot may'nt 'll")
FINITE = (BE - {"be", "been", "being", "'s"}) | (HAVE - {"having"}) | DO | MODAL
AUXILIARY = BE | HAVE | DO | MODAL
# Between an auxiliary and its verb, or between speaker and verb.
INSIDE_GROUP = word_set("""
    also never once later then still already now not n't even just ever soon again often long first yesterday
    thus therefore both only himself herself itself themselves too
""")
SUBORDINATORS = word_set("""
    that because while as when if but after before since although though whether than so which where until
    unless who whom whose whereas what how why yet whenever once
""")
STARTERS = word_set("and but so yet or")
HARD_ENDS = word_set("; while whereas but though although")
NOUN_PREPOSITIONS = word_set("""
    of for in at on with from by about to between among near inside against under outside across within over
    into through around behind along beyond throughout despite during including via amid
""")
DETERMINERS = word_set("""
    the a an this these those its his her their our my your some several many most any both each no another few
    every all
""")
DEFINITE = word_set("the a an this these those its his her their our my your")
SUBJECT_PRONOUNS = word_set("he she they it i we you who")
TIME = ((frozenset(MONTHS) | frozenset(WEEKDAYS)) - word_set("may mar march sun sat")) | word_set("""
    today yesterday tonight earlier morning evening afternoon night later overnight tomorrow midday noon
    midnight recently ago
""")
LOOSE_ADVERBS = word_set("""
    please fortunately unfortunately meanwhile however then there here now also later earlier still instead
    moreover furthermore separately today nevertheless nonetheless finally perhaps maybe indeed thus therefore
    not yes so too even
""")
MEDIUM = word_set("""
    statement interview tweet post speech letter email briefing report press news conference message video
    remarks testimony memo article release document recording documentary book filing lawsuit brief telephone
    phone call broadcast communique
""")
CLAUSE_OPENERS = word_set("that whether if how why what who where when to")
# Words that open something around a clause rather than the clause itself.
ADJUNCT_OPENERS = (
    word_set("""
    on in at after during when while as before by via through from amid late early last this next following
    despite since with asked speaking if because under upon given although though until citing like unlike
    referring earlier
""")
    | TIME
)
# Past tenses that no ending shows.
PASTS = word_set("""
    came went made took gave saw got met left lost won fell rose began became brought kept led spoke stood
    struck shot ran fought sent caught broke drove drew flew grew blew hid paid sat sold threw wore woke chose
    fled sought taught bought built burnt cut died lay set let spread
""")
ASIDE_OPENERS = word_set("""
    a an the who whose which one his her its their now then formerly speaking himself herself also both my our
    whom executive chief head director president deputy senior founder
""")
