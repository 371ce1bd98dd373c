"""The words that open a clause of what somebody can or wants, and those that end it or make it none."""

import re

_ADVERBS = (
    r"(?:\s+(?:heel|erg|ook|wel|nog|weer|graag|gr\.?|goed|best|super|prima|misschien|evt\.?|eventueel|altijd|steeds|"
    r"redelijk|zelf|echt))*"
)
_WHO = r"(?:(?:hij|ze|zij|ik|men|mevrouw|meneer)\s+)?"
_CAN = (
    rf"{_WHO}(?:kan|kunnen|kon(?!\.)|kunt|knt|kn)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|talent(?:en)?\s*[:=]?|"
    r"biedt(?:\s+aan)?\s*[:=]?|(?:is|zijn)\s+(?:heel\s+|erg\s+)?(?:goed|handig|sterk|bedreven|ervaren|thuis)\s+(?:in|met)|"
    r"goed\s+in|handig\s+met|(?:heeft|hebben)\s+verstand\s+van|weet\s+(?:heel\s+)?(?:veel|alles)\s+(?:van|over)|aanbod\s*[:=]|"
    r"(?:helpt|helpen)\s+(?:heel\s+)?graag\s+(?:mee\s+)?(?:met|bij)(?:\s+(?:de|het))?|"
    r"geeft(?:\s+(?:ook|graag|nu|al))*(?=\s+(?:[\w-]+\s+)?(?:\w*les(?:sen)?|\w*training(?:en)?|\w*cursus(?:sen)?|\w*workshops?)\b)"
)
_WAS = (
    rf"{_WHO}(?:was|waren|werkte\s+als|(?:is|zijn)\s+(?:oud-|voormalig|gepensioneerde?))"
    r"(?:\s+(?:vroeger|ooit|jarenlang|lang))*(?:\s+een)?"
)
_HAS = rf"{_WHO}(?:heeft|hebben)(?:\s+(?:nog|ook|thuis|zelf))*\s+(?:een|veel|twee|drie|\d+|wat)"
_ENDS = r"(?=\s*(?:[,;.|\n]|$)|\s+en\s|\s[-–]\s|\s{3,}|\s(?:kan|wil|zoekt|bel|mail|app|tel)\b)"
SPARE = re.compile(
    rf"(?<![\w-]){_WHO}(?:heeft|hebben)\s+(?:nog\s+|ook\s+)?(?:een\s+|wat\s+|veel\s+)?(?P<thing>[\w-]+(?:\s[\w-]+){{0,4}}?)\s+"
    rf"(?:over|te\s+(?:leen|geef|ruil)|weg\s+te\s+geven|staan){_ENDS}",
    re.IGNORECASE,
)
NEEDS = re.compile(
    rf"(?<![\w-]){_WHO}(?:heeft|hebben)\s+(?:ook\s+|wel\s+)?(?P<thing>[\w-]+(?:\s[\w-]+){{0,4}}?)\s+nodig"
    rf"(?:(?P<more>\s+(?:met|bij|voor|om|in)\s[^,;.|\n]+?){_ENDS}|(?!\s+(?:met|bij|voor|om|in)\s))",
    re.IGNORECASE,
)
LENDS = (
    r"(?:[\w-]*(?:gereedschap|tent|machine|aanhanger|auto|bus(?:je)?|fiets(?:en)?|ladder|tuin(?:tje)?|wagen|kar(?:retje)?|set|"
    r"spullen|materia(?:al|len)|instrument(?:en)?|boeken|spellen|speelgoed|kleding|kleren|boor|zaag|maaier|schaar|"
    r"spuit|trap|steiger|schuur|garage|ruimte|zaal|oven|barbecue|bbq|beamer|printer|laptop|computer|camera|gitaar|"
    r"piano|keyboard|drumstel|servies|tafels?|stoelen|pannen|wol|stoffen|hout|planten|stekjes|zaden|boot(?:je)?|motor|"
    r"rijbewijs|diploma|certificaat|kussen|koffer|bed|luidspreker|geluid|verrekijker|kampeer\w+|rijplaten))"
)
"""How things end that somebody may lend or has to offer, said without "een": "heeft bakfiets"."""
HAS_BARE = re.compile(
    rf"(?<![\w-]){_WHO}(?:heeft|hebben)(?:\s+(?:nog|ook|thuis|zelf|wel|altijd))*\s+(?!(?:een|veel|wat|weinig|twee|drie|\d+|geen)\b)"
    rf"(?P<thing>[\w-]+(?:\s(?!en\b)[\w-]+)??){_ENDS}",
    re.IGNORECASE,
)
LENT = re.compile(rf"(?:[\w-]+\s)?{LENDS}", re.IGNORECASE)
BIDS = re.compile(
    rf"(?<![\w-]){_WHO}(?:biedt|bieden)\s+(?P<thing>[^,;.|\n]+?)\s+aan"
    rf"(?P<more>\s+(?-i:met|bij|voor|om|in|op|aan)\s[^,;.|\n]+?)?{_ENDS}",
    re.IGNORECASE,
)
BEEN = re.compile(
    rf"(?<![\w-]){_WHO}(?:(?:is|zijn|vroeger|ooit|jarenlang)\s+)(?:(?:vroeger|ooit|jarenlang|lang|altijd|een)\s+)*(?P<thing>[\w-]+(?:\s[\w-]+){{0,3}}?)\s+"
    r"geweest(?![\w-])",
    re.IGNORECASE,
)
_WANT = (
    rf"{_WHO}(?:wil|willen|wilt|will|wou)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|"
    rf"{_WHO}(?:heeft|hebben)\s+nodig\s*[:=]?|{_WHO}(?:zoekt|zoeken|zoek)(?:\s+(?:naar|nog|weer|ook|graag))*|zou(?:den)?(?:\s+(?:heel|erg|graag|wel|ook|weer|willen))+|{_WHO}zou(?:den)?(?=\s[^,;.|\n]*\swillen\b)|"
    rf"{_WHO}(?:heeft|hebben)\s+(?:veel\s+)?(?:behoefte\s+aan|interesse\s+in|belangstelling\s+voor|zin\s+in)|behoefte(?:\s+aan)?\s*[:=]?|"
    rf"{_WHO}(?:hoopt\s+op|droomt\s+van|verlangt\s+naar|vraagt\s+(?:om|naar)|wenst|mist)|wens(?:en)?\s*[:=]"
)
NO_GIFT = re.compile(
    r"(?:kind(?:eren)?|zoon|dochter|hond(?:en)?|kat(?:ten)?|baby|man|vrouw|partner|vriendin?|kleinkind(?:eren)?|"
    r"hulp(?:behoefte)?|mantelzorger|begeleider|bewindvoerder|schulden|pijn|klachten|zorgen|rollator|rolstoel|"
    r"scootmobiel|gehoorapparaat|operatie|beperking|uitkering|werk|baan|nieuwe (?:knie|heup|buren)|burn-?out|"
    r"tijd|geduld|weinig|genoeg|afspraak|gesprek|intake|onderzoek|controle|behandeling|kuur|zitting)\b",
    re.IGNORECASE,
)
NOT = re.compile(r"\s*(?:nu\s+|nog\s+|helaas\s+|even\s+)*(?:niet|geen|nooit|niks|niets)\b", re.IGNORECASE)
REFUSED_BEFORE = re.compile(r"\b(?:niet|geen|nooit)\b[^,;.|\n]*\s(?:willen|kunnen)$", re.IGNORECASE)
"""What is said at the end not to be wanted: "geen bezoek meer willen ontvangen"."""
BUT = re.compile(r"(?<![\w-])maar\s+(?:wel|ook wel)(?![\w-])", re.IGNORECASE)
SUBORDINATE = re.compile(r"\b(?:die|dat|wie|waar(?:mee|voor|in|op)?|wat|of|als|zodat|omdat|om)\s", re.IGNORECASE)
OPENER = re.compile(
    rf"(?<![\w-])(?:(?P<want>{_WANT})|(?P<can>{_CAN})|(?P<was>{_WAS})|(?P<has>{_HAS}))(?![\w-])", re.IGNORECASE
)
NAMED_SO = re.compile(
    r"(?:Wil|Will|Kan)\s+(?:(?:van|de|den|der|ter|ten|el|al|vd|v\.?d\.?)\s+)*[A-ZÀ-Þ][\w'’-]+(?=\s*(?:[,;:.(\n]|$)|\s+(?:kan|wil|zoekt|"
    r"heeft|is|was|woont|mail|bel|app|op|van|uit|en|\d|\w+(?:straat|laan|weg|plein|hof)\b))"
)
LANGUAGE = re.compile(r"\w+\s+(?:Nederlands|Engels|Frans|Duits|Turks|Arabisch|Spaans|Pools|EHBO)\b")
"""What "Kan Arabisch" says is no family name."""
LEADS_TO = re.compile(
    r"\b(?:(?:als|zodra|wanneer|omdat|die|dat)\s+(?:\w+\s+){0,2}|"
    r"(?:vraagt?|vragen|vroeg|weet niet|benieuwd)\b[^,;.\n]*\s(?:of|wanneer|wie|wat|hoe)\b[^,;.\n]*|"
    r"of\s+(?:hij|ze|zij|ie|er)\s+(?:\w+\s+){0,2})$",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\s+(?P<name>[A-ZÀ-Þ][\w'’-]+(?:(?:\s+(?:van|de|den|der|el|ter|ten))*\s+[A-ZÀ-Þ][\w'’-]+)*)\s+(?=[a-zß-ÿ])"
)
ONLY_WHEN = re.compile(
    r"(?:(?:alleen|vooral|meestal|liefst|het|beste|op|in|de|'s|vanaf|na|tot|en|of|om|tussen|uur|niet|wel|elke|iedere|altijd|"
    r"overdag|\w*(?:dag|dagen|avonden|avond|ochtend|middag|ochtenden|middagen|weekend|week)|ma|di|wo|do|vr|za|zo|[\d.:]+)\s*)+"
    r"(?:(?:gebeld|gemaild|geappt|bereikt)\s+worden|bereikbaar)?"
)
ABOUT_REACHING = re.compile(
    r"\b(?:(?:gebeld|gemaild|geappt|bereikt|bezocht)\s+worden|bereikbaar(?:\s+zijn)?)\b", re.IGNORECASE
)
ENDS_SENTENCE = re.compile(r"\w{2}[.!?]\s")
STORY = re.compile(
    r"\s+(?:en|maar)\s+(?:hij\s+|ze\s+|zij\s+)?(?:kent|woont|heeft|is|was|komt|werkt|gaat|spreekt|zit|vindt|doet|houdt|heet|brengt|rijdt|kookt|past|maakt|vertelt|"
    r"leest|zingt|speelt|naait|zorgt|verzorgt|staat|ligt|krijgt|belt|blijft|loopt|fietst|regelt|organiseert)\b",
    re.IGNORECASE,
)
"""Where a clause stops being a list and tells on."""
EMPTY = frozenset("mee komen gaan doen er dat het".split())
JOINT = re.compile(r"(?:^|[\s,;.])(?:en|maar|en ook|ook|verder|daarnaast|wel)\s*$", re.IGNORECASE)
TRIM_FRONT = re.compile(
    r"^(?:(?:om|even|een keer|eens(?! per| in)|heel|graag|gr|wel|ook|weer|goed|nog|pas|dan|nu|evt\.?|"
    r"eventueel|misschien)(?:\s+|$))+",
    re.IGNORECASE,
)
NO_THING = re.compile(
    r"\b(?:is|was|zijn|heeft|hebben|woont|werkt|komt|gaat|kwam|ging|houdt|vindt|zit|slecht|ziek|alleenstaand|weduwe|"
    r"weduwnaar|gescheiden|gepensioneerd|werkloos|blind|doof|via|sinds|vorige?|gisteren|jarig|kent|spreekt|ontmoet|"
    r"\d+ jaar|liever|liefst|beetje|verhuisd|dochter|zoon|broer|zus|moeder|vader|"
    r"buurman|buurvrouw|moe|druk|lief|aardig|leuk|gezellig)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_][\w'’-]*")
PHRASES = re.compile(
    r"(?:(?:is|zijn)\s+)?(?:goed|handig|sterk|bedreven|thuis)\s+(?:in|met)(?=\s)|weet\s+(?:veel|alles)\s+(?:van|over)|"
    r"(?:helpt|helpen)\s+graag|zou(?:den)?\s+(?:graag\s+)?willen|zou(?:den)?\s+graag|een\s+keer|eens(?! per| in)",
    re.IGNORECASE,
)
"""Several words that together say no more than "kan" or "wil"."""
GRAMMAR = frozenset(
    "kan kunnen kon kunt knt kn wil willen wilt will wou zou zouden zoekt zoeken zoek naar heeft hebben nodig talent"
    " talenten biedt aan aanbod verstand van weet over helpt helpen geeft wens wensen wenst mist behoefte interesse"
    " belangstelling zin hoopt droomt verlangt vraagt hij ze zij ik men mevrouw meneer is zijn was waren werkte als"
    " geweest een de het om in op met bij voor en ook wel nog maar dan er dat mee verder daarnaast".split()
)
"""Words of a clause that say nothing beside "kan" or "wil": all others of it are in the thing or in the note."""
HOW_WELL = re.compile(r"(?:(?:heel|erg|best)\s+)?(?:goed|prima|super|redelijk|best)\s*$", re.IGNORECASE)
LANGUAGES = re.compile(
    r"(?:Nederlands|Engels|Frans|Duits|Turks|Arabisch|Spaans|Pools|Italiaans|Portugees|Russisch|Berbers|Marokkaans|"
    r"Papiaments|Sranan|Chinees|Perzisch|Farsi|Dari|Tigrinya|Somalisch|Koerdisch|EHBO|Excel|Word)",
    re.IGNORECASE,
)
DENIES = re.compile(r"\b(?:niet|geen|nooit|niets|niks)\b", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:gesproken|gezien|geholpen|begonnen|gekomen|verhuisd|vertrokken|gevallen|gebleven|gekregen|gehad|geweest|"
    r"opgenomen|gescheiden|gevonden|gegaan|gestopt|gebeld|gemaild|geappt|afgesproken|tegengekomen|langsgekomen)$",
    re.IGNORECASE,
)
"""What has happened, though it ends as what one does."""
DEED = re.compile(
    rf"\w{{3,}}en|{LANGUAGES.pattern}|\w+(?:er|hulp|werk|kok|les|ster|ist|ehbo|training|administratie|muziek)",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?<![^\W\d_])(?P<before>[a-zß-ÿ][\w'’-]*)(?P<name>\s+(?P<given>[A-ZÀ-Þ][\w'’-]+)(?:\s+(?:van|de|den|der|el|ter|ten|vd|'t))*"
    r"(?:\s+[A-ZÀ-Þ][\w'’-]+)*)$"
)
"""A name at the end of what one does or wants: "koken Jan Bos"."""
JOINS_NAME = frozenset("met voor bij van aan en of naar over door als zoals tegen om in op uit de het een".split())
"""Words before a name with which it belongs to what one does: "koken voor Jan"."""
HAPPENS = re.compile(
    r"\w*(?:jarig|verjaardag|geboren|geb|overleden|verhui\w*|operatie|opname|examen|vakantie|feest|uitje|bruiloft|"
    r"intake|gesprek|afspraak|controle|keuring|behandeling|cursus|training|zitting|start|begin|eind|thuis|vrij|weg|"
    r"ziek|ziekenhuis|gestopt|uitgerekend|wordt|worden|krijgt|krijgen|moet|mag|begint|stopt|viert|opent|vertrekt|gaat|komt|heeft|"
    r"getrouwd|gescheiden|oplevering|koffie|eten|werk|dienst|vanaf|sinds)",
    re.IGNORECASE,
)
"""Words that are nobody's name, also with a capital at the beginning of the line."""
