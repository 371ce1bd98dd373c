"""The words that say that a name comes next, or that one went before."""

from makelaar.hearts.names import TITLES

CALLED = frozenset("heet heette heten genaamd naam noemt roepnaam achternaam voornaam bijnaam".split())
KIN = frozenset("oma opa tante oom ome omi opi pa ma".split())
"""Said as part of the name: "tante Greet"."""
ROLES = KIN | frozenset(
    "buurman buurvrouw buurmeisje buurjongen zoon zoontje dochter dochtertje broer broertje zus zusje vader "
    "moeder mama papa man vrouw echtgenoot echtgenote partner ex collega vriend vriendin kleinzoon kleindochter "
    "kleinkind neef nicht neefje nichtje schoonzoon schoondochter schoonzus zwager schoonmoeder huisarts dokter "
    "wijkagent agent wethouder burgemeester postbode dominee pastoor imam pater rabbijn juf juffrouw meester "
    "leraar lerares mentor coach trainer begeleider begeleidster verzorgende verpleegkundige kapper kapster "
    "bakker slager groenteman conciërge huismeester beheerder vrijwilliger vrijwilligster bewoner bewoonster "
    "weduwe weduwnaar jongen meisje kind baby peuter mevr stagiaire stagiair duo hond kat poes "
    "wijkverpleegkundige makelaar welzijnswerker jongerenwerker voorzitter penningmeester secretaris buurtbewoner "
    "mantelzorger meneer mevrouw".split()
)
"""Who somebody is, in front of the name: "buurvrouw Truus"; also a small-letter word that is none itself."""
HONORIFICS = TITLES | {"heren", "dames", "dj", "mc", "pater"}
VERBS = frozenset(
    "wil wilde is was heeft had kan kon zegt zei vertelt vertelde vraagt vroeg belt belde appt mailt mailde komt "
    "kwam gaat ging woont woonde zoekt zocht kent kende helpt hielp vindt vond werkt werkte doet deed maakt "
    "maakte geeft gaf kookt speelt spreekt houdt mist zit zat staat ligt lag krijgt kreeg bakt rijdt zingt "
    "schildert repareert leert leest loopt fietst wandelt voelt denkt weet wordt werd moet mag zal zou zorgt past "
    "brengt haalt neemt naait breit tolkt hangt heet durft hoort ziet kwijt verhuist overleed studeert klaagt "
    "meldt noemt en van uit met".split()
)
"""What comes behind a name more often than behind another word that begins a sentence."""
NEVER_ALONE = frozenset("vd v.d. v.d v/d vander vanden vd. v. v/ 't".split())
"""Particles that are no word by themselves."""
BINDING = NEVER_ALONE | frozenset(
    "van von vom ver ten ter te el al ben bin d' da de den der del della di du la le".split()
)
"""Particles that a family name may begin with in running text."""
NOT_BEHIND_NAMES = frozenset(
    "graag geen niet niets niks wel ook liever meer een iets weer nog heel eens de het haar zijn hun mijn "
    "leren gaan meedoen helpen".split()
)
"""What comes behind a verb that begins a note: "Wil graag", "Mist haar"; a name would have its verb first."""
