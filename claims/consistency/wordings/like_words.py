"""Words that say one thing where reports are compared, each line one meaning; data for `words`."""

LIKE = """
    kill killed killing die died dies dying dead death deaths fatality fatalities slain perish perished toll lives
    injure injured injury injuries wound wounded wounds hurt
    case cases infection infections infected positive
    recover recovered recovery recoveries
    hospitalize hospitalized hospitalised hospitalization hospitalizations hospitalisation hospitalisations
    arrest arrested arrests detain detained detention detentions
    displace displaced flee fled evacuated evacuees evacuate
    missing disappeared unaccounted
    review reviews reviewer reviewers critic critics
    rating ratings rated rate score scores scored scoring approval
    earn earned earning earnings gross grossed grossing grosses collect collected collection collections made takings
    budget cost costs costing
    worldwide globally world global overall total totals altogether
    overseas abroad elsewhere territories
    view views viewed viewer viewers viewership watch watched audience
    like likes liked
    subscriber subscribers follower followers
    sell sold selling sale sales copy copies unit units shipped shipments
    circulation distribution distributed print
    born birth
    wed married marry marriage wedding
    premiere premiered release released releases debut debuted air aired airing launch launched open opened opening
    appear appeared publish published publication
    found founded form formed establish established creation created begin began beginning begun start started existence
    end ended ends finish finished close closed closure cease ceased
    build built construct constructed construction erected
    win won wins winning victory victories winner
    lose lost loss losses defeat defeated defeats
    play played plays appearance appearances match matches game games cap caps
    goal goals score
    population people inhabitants residents live lived living inhabited person persons civilian civilians \
        individuals victim victims casualty casualties
    increase increased rise rose risen grow grew growth climb climbed
    decrease decreased fall fell fallen drop dropped decline declined shrink shrank reduced reduction
    pay paid payment payments spend spent expenditure
    sign signed agree agreed contract
    join joined
    leave left departed
    magnitude strength
    employ employed employees employee staff workers worker jobs
    student students pupil pupils enrolled enrollment enrolment
    member members membership seat seats
    vote votes voted voters
    height tall high elevation
    length long
    weigh weight weighs weighed heavy
    distance away
    area large covers covering
    country countries nation nations
    film movie picture
    child children kid kids
    home homes house houses
    city town municipality
    us u.s american states usa
    uk british britain kingdom
    song single track
    video clip
    announce announced announcement
    confirm confirmed
    report reported reports register registered record recorded
    company firm corporation
    soldier soldiers troop troops servicemen
    attack attacks strike strikes raid raids assault
    destroy destroyed destruction
    test tests tested testing
    album albums
    second 2nd
    season seasons
    average averaged mean averaging
    weekly week weeks
    daily day days
    monthly month months
    yearly annual annually year years
    reign reigned rule ruled ruler king queen emperor
    trailer preview teaser
    stream streams streamed streaming
    download downloads downloaded
    award awards awarded accolade accolades prize prizes
    honor honors honours title titles trophy trophies
    theater theaters theatre theatres cinema cinemas screen screens
    chart charts charted peak peaked
    follow following followed
    user users account accounts
    attend attended attendance spectator spectators crowd capacity
    passenger passengers aboard
    aircraft plane planes jet jets
    ship ships vessel vessels boat boats
    speaker speakers spoken speak
    hospital hospitals
    school schools
    patient patients
    shot shots
    tackle tackles
    touchdown touchdowns
    yard yards
    vaccine vaccines vaccinated vaccination vaccinations dose doses
    protester protesters demonstrators protest
    refugee refugees migrants
    hostage hostages captives
    suspect suspects
    profit profits earnings net
    revenue revenues turnover income
    debt debts owed
    worth valued value valuation
    donate donated donation donations
    fine fined penalty
    sentence sentenced jail jailed prison imprisoned
"""
# Said of how a number is told, not of what it counts.
EMPTY = """
    number numbers figure figures amount based according around approximately roughly nearly almost about more less than
    over under fewer below above least most exceed exceeded exceeding well just only also currently current still
    so far up many much few further additional another now then alone already when while there here would could may
    might will shall can must should did does do done not no never none during due respectively including included
    includes include one ones out some any every each such other others
"""
