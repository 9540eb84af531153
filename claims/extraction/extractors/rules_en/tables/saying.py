"""Verbs, nouns and adverbs by which a text gives words or thoughts to somebody. Verbs stand in their base form."""

from claims.extraction.extractors.reading.word_sets import word_set

# Left the effect: said is neutral, claim keeps a distance, deny says it is not so; think, want and know are inward.
VERBS = {
    "said": """
        say state tell add announce report confirm declare note stress underline underscore emphasize emphasise
        highlight write tweet retweet recall remark comment explain reply respond answer joke quip concede admit
        acknowledge reveal disclose conclude testify reiterate repeat warn caution vow pledge promise threaten
        predict complain lament boast describe call urge demand propose recommend request ask inform assure
        remind estimate mention point hail praise welcome condemn denounce criticize criticise slam mock
        ridicule blame thank apologize apologise shout yell scream whisper chant exclaim put attribute portray
        characterize label quote cite tout decry counter observe advise brief clarify elaborate forecast swear
        affirm signal hint reaffirm restate recount narrate opine posit theorize notify alert instruct implore
        plead beg encourage advocate chide scold rebuke chastise berate deride lambast lambaste echo applaud
        commend laud congratulate bemoan grumble gripe fume scoff retort snap interject muse reason reflect
        reminisce summarize outline specify stipulate proclaim pronounce herald trumpet intimate insinuate
        confide confess brag relay text blog email inquire guarantee detail brush shrug downplay tease dub brand
        term hypothesize quiz lecture preach pray counsel assess project rate allude refer vent crow gloat
        rejoice
    """,
    "claim": "claim allege accuse insist assert maintain argue contend suggest imply speculate purport profess",
    "deny": "deny reject dismiss refute dispute rebut disavow contradict rebuff decry",
    "think": """
        believe think hope fear expect doubt worry suspect consider regard view agree disagree anticipate assume
        imagine guess bet foresee envision deem surmise perceive dread trust remember recognize recognise reckon
    """,
    "want": "question wonder want wish intend feel prefer favor favour oppose decline refuse",
    "found": "find show indicate determine demonstrate",
    "know": "know learn understand realize realise hold read order see rule hear notice forget",
}
# These are cues only with a clause or a quotation of their own: "found that", not "found a body".
NEED_CLAUSE = word_set("""
    scream yell shout chant
    find show indicate know learn understand realize realise determine hold read order see reckon demonstrate
    maintain observe respond answer signal wish feel intend consider regard view put point add decline refuse
    repeat advise brief hint affirm mention argue reason reflect project detail text email rate echo rule hear
    notice forget guess bet trust remember recognize recognise perceive assess pronounce relay pray
    outline specify instruct encourage snap
""")
# Of these only with "that", a question word or a quotation: "responded to a call" says nothing.
NEED_THAT = word_set(
    "respond answer see hold read order point signal mention rule hear notice forget trust snap reflect text email"
)
IRREGULAR = {
    "foresee": "foresaw foreseen foreseeing foresees",
    "hear": "heard heard hearing hears",
    "bet": "bet bet betting bets",
    "forget": "forgot forgotten forgetting forgets",
    "say": "said said saying says",
    "tell": "told told telling tells",
    "write": "wrote written writing writes",
    "swear": "swore sworn swearing swears",
    "put": "put put putting puts",
    "think": "thought thought thinking thinks",
    "feel": "felt felt feeling feels",
    "find": "found found finding finds",
    "show": "showed shown showing shows",
    "know": "knew known knowing knows",
    "learn": "learned learned learning learns",
    "understand": "understood understood understanding understands",
    "hold": "held held holding holds",
    "read": "read read reading reads",
    "see": "saw seen seeing sees",
    "forecast": "forecast forecast forecasting forecasts",
}
# Doubled before -ed and -ing.
DOUBLED = word_set("quip beg bet snap dub brag rebut quiz forget")
# Forms that are nouns as often: verbs only where the words around them say so.
NOUNS_TOO = word_set("""
    report reports claim claims state states estimate estimates call calls promise promises demand demands note
    notes hope hopes fear fears request requests question questions doubt doubts view views comment comments
    order orders answer answers tweet tweets wish wishes mention praise quote quotes reply respect regard
    regards blame forecast forecasts finding findings warning feeling understanding reading show shows highlight
    highlights repeat signal signals label labels point points counter complaint pledge pledges vow vows threat
    favor read worry worries suspect suspects brief briefs shout shouts reports address stress meaning put cite
    remark remarks thanks welcome welcomes guess bet trust echo text texts email emails detail details project
    projects rate rates brand brands term terms shrug brush pray tease guarantee guarantees lecture reason
    reasons outline alert alerts blog blogs rebuke counsel plead rule rules quiz herald trumpet hearing dispute
""")
NOUN_CUES = word_set("""
    claim claims allegation allegations accusation accusations report reports rumor rumors rumour rumours belief
    hope hopes fear fears warning warnings promise promises pledge pledges vow suggestion suggestions assertion
    assertions prediction predictions argument speculation complaint complaints concern concerns insistence
    contention assessment conclusion view notion statement statements announcement remark remarks denial denials
    assurance assurances charge charges confirmation estimate estimates opinion doubts theory
""")
# Nouns that give their content with "of" or "to" as well.
NOUNS_OF = word_set("""
    allegation allegations accusation accusations claims reports rumors rumours denial denials fears
    hopes warnings predictions
""")
NOUNS_TO = word_set("promise promises pledge pledges vow")
ADVERBS_OF_SAYING = word_set("allegedly reportedly supposedly purportedly")
# Passives that tell what people say without saying who: "is believed to", "was accused of".
HEARSAY = word_set("""
    believed thought said reported alleged expected known feared suspected rumored rumoured understood claimed
    considered estimated
""")
CHARGED = word_set("accused suspected blamed criticized criticised")
# "A man accused of", "wanted for": without an auxiliary and before one of these it is no verb of the sentence.
REDUCED = word_set(
    "brief inform believe think know accuse suspect blame want consider call describe regard view quote cite label ask"
)
# "Declined to say", "went on to say": the infinitive is the cue, and what stands before goes with it.
LEADS = word_set("""
    declined declines decline refused refuses refuse failed fails went continued continues continue chose seemed
    appeared yet used tried appears seems wants want wanted began
""")
# Texts that speak for themselves.
DOCUMENTS = word_set("""
    poll polls survey surveys study studies report reports statement document documents review analysis data
    records papers map memo letter indictment complaint affidavit filing email emails transcript article figures
""")
# What a number is put at.
TOLLS = word_set("toll number figure count total tally dead wounded injured losses")
HEARERS = word_set("""
    reporters journalists supporters lawmakers parliament congress me him her them us you viewers investigators
    police delegates voters colleagues students residents officials listeners senators fans readers
""")
WITH_HEARER = word_set("tell inform assure remind brief")
