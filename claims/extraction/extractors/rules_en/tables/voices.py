"""Words by which texts say who says it. Left the effect, right the words."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

# said: neutral; claim: the text keeps its distance; deny: the speaker says it is not so.
SAY_VERBS = table_of(
    {
        "said": """
            said | says | say | stated | states | state | told | tells | noted | notes | added |
            adds | stressed | stresses | underlined | underlines | emphasized | emphasised |
            emphasizes | highlighted | wrote | writes | tweeted | tweets | posted | reported |
            reports | announced | announces | confirmed | confirms | declared | declares | recalled
            | informed | explained | commented | pointed out | points out | remarked | revealed |
            disclosed | concluded | estimated | estimates | testified | put | urged | warned |
            acknowledged | admitted | mentioned | assured | reiterated | condemned | called | calls
            | described | was quoted as saying | were quoted as saying | is quoted as saying | has
            been quoted as saying
        """,
        "claim": """
            claimed | claims | claiming | alleged | alleges | accused | accuses | accusing |
            insisted | insists | maintained | asserted | asserts | suggested | argued
        """,
        "deny": "denied | denies | denying | rejected | rejects | dismissed | dismisses | refuted | refutes | disputed",
    }
)
SOURCE_PHRASES = table_of(
    {
        "according to": """
            according to | as per | per the | in the view of | in the words of | in the opinion of | in the eyes of
        """,
        "citing": """
            citing | cites | cited | quoting | quotes | with reference to | referring to | referring
            a | in reference to | on the authority of | relying on | by reference to
        """,
    }
)
# Where something was posted: who posted it is the one the sentence is about.
POSTED = table_of(
    {
        "posted": """
            on twitter | on facebook | on telegram | on instagram | on social media | on x , | on
            his twitter | on her twitter | on its twitter | on their twitter | on his facebook | on
            her facebook | on its facebook | on his telegram | on her telegram | on its telegram |
            on his official | on her official | on its official | in a tweet | in a post | on his
            page | on her page | on its page
        """,
    }
)
PERSON_ROLES = word_set("""
    spokesman spokeswoman spokesperson spokespersons secretary minister president ambassador diplomat
    ombudsman ombudsperson commissioner adviser advisor assistant aide mayor governor chief commander
    general colonel captain sergeant sheriff prosecutor judge lawyer official officer director head leader
    senator analyst expert chairman chairwoman chairperson rapporteur envoy representative coordinator
    professor eyewitness detective lieutenant deputy investigator coroner resident survivor activist
    aide aides advisers officers leaders lawyers attorney attorneys experts analysts economists economist critics
    scientists scientist researchers researcher diplomats ministers lawmakers lawmaker senators eyewitnesses survivors
    campaigners advocates opponents supporters executives executive author authors doctor neighbor neighbors historian
""")
BODY_WORDS = word_set("""
    ministry office department agency police authorities government army military committee commission
    service council court parliament organization organisation union observatory association center centre
    group officials bureau hospital embassy administration command forces staff news international watch
    times post press media newspaper newspapers daily
    broadcaster radio television tv channel network channel crescent cross nations officials
    investigators prosecutors rescuers medics witnesses doctors detectives troopers deputies firefighters
    rebels militants separatists insurgents organizers organisers protesters regulator monitors watchdog
    report statement data crescent secretariat sheriff 's-office activists residents sources defenders
    monitors
""")
PRONOUNS = {"he": "m", "she": "f", "they": "n"}
FEMALE_ROLES = word_set("spokeswoman chairwoman policewoman actress mrs ms")
MALE_ROLES = word_set("spokesman chairman policeman mr")
# "According to the treaty": such texts say what holds, not what happened, and are nobody's voice.
NORMS = word_set("""
    convention conventions treaty treaties constitution law laws provision provisions rules norms statute statutes
    protocol protocols principles
""")
