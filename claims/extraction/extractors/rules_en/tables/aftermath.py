"""Words that tell what came of an event: the day beside them is not the day of the event."""

from claims.extraction.extractors.reading.word_sets import word_set

AFTERMATH = word_set("""
    arrest arrested arrests charged charges charge charging identify identified identifying named releases release
    released announce announced announces filed files surrendered surrender pleaded pled pleads appeared appear
    appears arraigned indicted indictment sentenced convicted detained custody jail jailed booked bond bail court
    hearing vigil funeral funerals buried memorial mourned mourn mourning searching search searched continue
    continues continued remain remains remained stable condition recovering recovered recovery autopsy autopsies
    investigating investigate investigation investigators sought seeking seek apprehended captured manhunt
    conference warrant warrants trial testified bars grieving gathered visited toured shown pictured stand stands
    photographed updated posted published modified scheduled extradited confessed interviewed questioned
    learned unclear unknown expected planning plans gather gathers remember spoke speaking talked turned emerging
    emerged admitted transferred undergoing underwent determine working confirmed revealed
""")
# Words of the event itself, beside those of attacks and of harm.
HAPPENED = word_set("""
    happened occurred killed kills killing shot died dead injured wounded wounding injuring hurt hit struck stabbed
    opened fired exploded erupted broke crashed collapsed gunned found began started unfolded responded called
    incident gunfire shots murder murdered slain slaying homicide crash fire explosion shooting attack stabbing
    beaten attacked killings murders deaths death
    deadly violent fatal fatally crime spate spree robbery chase standoff
""")
