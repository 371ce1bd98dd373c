"""Which words above a column mean which field: Dutch as workers write it, some English, typing errors forgiven."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from makelaar.hearts.folding import fold
from makelaar.intake.rows import Field

_PATTERNS: tuple[tuple[Field, float, str], ...] = (
    (
        Field.REST,
        1.0,
        r"laatste contact|laatst gesproken|laatste gesprek|datum laatste.*|bsn|burgerservicenummer|iban|"
        r"toestemming.*|mag .*",
    ),
    (Field.REST, 0.9, r"(?:nr|no|#|id|volgnr|volgnummer|regel|rij)"),
    (
        Field.CONTACT,
        1.0,
        r".*\btel\w*\W+(?:en |of |& )?\W*e? ?mail\w*.*|.*\be? ?mail\w*\W+(?:en |of )?\W*(?:tel|mob)\w*.*",
    ),
    (
        Field.CONTACT,
        1.0,
        r"(?:contact ?gegevens?|bereikbaar(?:heid)?|bereikbaar (?:op|via)|nummer en mail.*|bellen of mailen)",
    ),
    (Field.CONTACT, 0.6, r"contact"),
    (
        Field.CHANNEL,
        1.0,
        r"(?:liefst|het liefst|voorkeur|bij voorkeur)(?: (?:bereikt|contact|via|bereiken|kanaal).*)?|"
        r"voorkeurs?kanaal|hoe (?:te )?bereik\w*|kanaal|contact ?via|contact ?wijze|manier van contact|"
        r"voorkeur\w* contact\w*",
    ),
    (
        Field.FOLLOWUP,
        1.0,
        r".*\b(?:terug ?komen|terugkom\w*|opvolg\w*|op te volgen|follow ?up|herinner\w*|nabellen|terugbel\w*|"
        r"afspraak met mezelf|actie ?datum|datum actie|weer contact|volgend contact|volgende contact|"
        r"contact opnemen|vervolg\w*|afspra\w+|afgesproken|volgende stap|reminder|later|belofte|beloofd)\b.*",
    ),
    (
        Field.FOLLOWUP,
        1.0,
        r"(?:mailen|bellen|appen|langs|langsgaan|schrijven|benaderen|vragen|mail|bel) ?(?:op|in|rond|vanaf|"
        r"wanneer|datum|per)|wanneer(?: .*)?|weer (?:mailen|bellen|benaderen|langs).*|terug(?: op)?|actie|"
        r"to ?do|deadline|nog doen",
    ),
    (
        Field.MET_ON,
        1.0,
        r"(?:datum|dag)?\W*(?:ontmoet|gesproken|gezien|kennismaking|kennisgemaakt|eerste contact|gesprek|"
        r"intake)(?: op| datum)?|ontmoet(?:ings)?datum|datum (?:contact|ontmoeting|gesprek|eerste contact|"
        r"gesproken)|eerste (?:contact|gesprek|keer)|sinds|gesproken op",
    ),
    (Field.MET_ON, 0.55, r"datum|dag|date"),
    (
        Field.MET_HOW,
        1.0,
        r"(?:waar|hoe|waarvan|via wie|via)(?: (?:ontmoet|gesproken|bekend|gekend|kennen we.*|leren kennen.*|"
        r"ken ik.*))?|ontmoet(?: (?:bij|via|waar|hoe))|bron|herkomst contact|gevonden via|bekend via|"
        r"bekend van|aangemeld (?:via|door)",
    ),
    (
        Field.GIVEN_NAME,
        1.0,
        r"(?:v(?:oor)?\W?na+m(?:en)?|v\W?naam|roepnaam|vn|first ?name|given ?name|voorletters?|initialen)",
    ),
    (Field.PARTICLE, 1.0, r"tussen\W?(?:voegsel|v|voegsels|naam)\.?|tv|tussenv|tussenvgsl|voorvoegsel|prefix"),
    (
        Field.FAMILY_NAME,
        1.0,
        r"(?:a(?:chter)?\W?na+m|a\W?naam|familie\W?naam|fam\W?naam|an|last ?name|surname|family ?name)",
    ),
    (
        Field.NAME,
        1.0,
        r"(?:(?:volledige |hele )?na+m(?:en)?|wie|wie is het|bewoners?|buurtbewoners?|inwoners?|persoon|"
        r"mens(?:en)?|contact ?perso+n|deelnemers?|vrijwilligers?|naam (?:bewoner|persoon|contactpersoon|"
        r"en achternaam|deelnemer|vrijwilliger)|full ?name|name|voor\W{0,3}(?:en|&)? ?achternaam|"
        r"naam\W+.*(?:voornaam|achternaam).*|buur|buren|gezin|huishouden|talenthouder|bewoner\W?naam)",
    ),
    (Field.EMAIL, 1.0, r".*\be ?mail\b.*|.*\be? ?mail ?adres(?:sen)?\b.*|mail|mailtje|email|emailadres"),
    (
        Field.PHONE,
        1.0,
        r".*\b(?:tel(?:efoon)?(?:nr|nummers?| ?nr)?s?|mob(?:iel)?(?:nr|nummer)?|mobieltje|gsm|06|06 nummer|"
        r"06nr|belnummer|phone|whats ?app ?(?:nr|nummer)|vast|vaste nummer|vast nummer|app ?nummer)\b.*",
    ),
    (Field.PHONE, 0.5, r"whats ?app|app|nummer"),
    (
        Field.ADDRESS,
        1.0,
        r".*\badres\b.*|.*\bstraat\b.*\b(?:huis)?(?:nr|nummer|huisnr|no)\b.*|woont(?: op| aan)?|waar woont.*|"
        r"address|woonadres|straat ?(?:en|&|/|\+) ?(?:huis)?(?:nr|nummer).*|locatie",
    ),
    (Field.STREET, 1.0, r"(?:straat(?:naam)?|str|laan|street|straat of flat|flat)"),
    (
        Field.NUMBER,
        1.0,
        r"(?:huis\W?(?:nr|nummer|no|num)|hnr|h\W?nr|nr|no|nummer|huisnummer ?(?:en|\+|/) ?toevoeging|"
        r"house ?number|huisno)",
    ),
    (Field.DOOR, 1.0, r"(?:deur|etage)(?: (?:of|en|/|&) (?:verdieping|etage|deur))?|verdieping|woonlaag"),
    (Field.NUMBER, 0.8, r"(?:toev(?:oeging)?|huisletter|toevoeging huisnummer|bis)"),
    (Field.POSTCODE, 1.0, r"(?:postcode\W+(?:\w+ )?(?:woon)?plaats|post\W?code|pc|pcode|zip|zipcode|postc|pc6|pc4)"),
    (Field.PLACE, 1.0, r"(?:(?:woon)?plaats|plaatsnaam|stad|gemeente|dorp|city|woonpl)"),
    (
        Field.AREA,
        1.0,
        r"(?:(?:woon)?wijk(?:naam)?|buurt(?:naam)?|gebied|wijk\W+(?:of )?buurt|stadsdeel|area|neighbou?rhood|"
        r"deelgebied|welke (?:wijk|buurt)|woonbuurt|werkgebied|complex)",
    ),
    (
        Field.CAN,
        1.0,
        r".*\b(?:talent(?:en)?|vaardighe(?:id|den)|kwaliteit(?:en)?|krachten|aanbod|bied\w*|aangeboden|"
        r"te bieden|skills?|kunde|expertise)\b.*|.*\b(?:wat|waar)\b.*\b(?:kan|kunnen|goed in|kunt)\b.*|(?:kan|"
        r"kunnen|kunt)(?: (?:goed|iemand|doen|helpen|iets|bieden|zij|hij|ze|men|u|jij|deze|mensen|wat|geven|"
        r"talent\w*))*|kracht|(?:wat )?brengt .*mee|goed in|sterk in|heeft te bieden|inzet|hobby\W?s?|kennis|"
        r".*\bkan (?:goed|doen|helpen)\b.*|helpt met|helpen met|brengt mee|deelt|.*\bgeven\b",
    ),
    (
        Field.WANT,
        1.0,
        r".*\b(?:wens(?:en)?|behoeft(?:e|en|es)?|hulpvra\w+|dro+m(?:en)?|verlangens?|nodig|vraag|vragen|zoekt|"
        r"interesses?|wants?|needs?)\b.*|.*\b(?:wat|waar)\b.*\b(?:wil|willen|wilt|zoekt|behoefte|nodig)\b.*|"
        r"(?:\w+ ){0,3}(?:wil|willen|wilt)(?: (?:graag|iemand|doen|leren|iets|zij|hij|ze|men|u|jij|wat|wel|"
        r"hebben|worden))*|ambities?|.*\bblij\b.*",
    ),
    (Field.LANGUAGES, 1.0, r"(?:gesproken )?ta+l(?:en)?|spreekt|moedertaal|welke ta(?:al|len)|languages?|voertaal"),
    (
        Field.TAGS,
        1.0,
        r"(?:labels?|tags?|groep(?:en)?|categorie(?:en)?|thema\W?s?|soort|type|trefwoord(?:en)?|"
        r"kenmerk(?:en)?|rol)",
    ),
    (
        Field.KEY_PERSON,
        1.0,
        r".*\bsleutel ?(?:figuur|figuren|persoon|personen)\b.*|key ?person|sf|trekker|ambassadeur",
    ),
    (
        Field.AGE_GROUP,
        1.0,
        r"(?:leeftijd\w*(?: .*)?|leeft|geb(?:oorte)?\W?(?:datum|jaar|dat)?|geboren|age|birth ?da(?:te|y)|jaar|"
        r"lft)",
    ),
    (
        Field.NOTE,
        1.0,
        r".*\b(?:opm(?:erking(?:en)?)?|bijz(?:onder(?:s|heden|heid)?)?|aant|notitie\W?s?|notes?|aantekening(?:en)?|"
        r"toelichting|overig(?:e|en)?|info(?:rmatie)?|extra|achtergrond|verhaal|memo|comments?|remarks?|"
        r"situatie|verslag|weetje\W?s?|verder|anders|omschrijving|gesprek|diversen)\b.*",
    ),
)
_COMPILED = tuple((field, weight, re.compile(pattern)) for field, weight, pattern in _PATTERNS)

_CLOSE_WORDS: dict[str, Field] = {
    "naam": Field.NAME,
    "contactpersoon": Field.NAME,
    "bewoner": Field.NAME,
    "voornaam": Field.GIVEN_NAME,
    "achternaam": Field.FAMILY_NAME,
    "tussenvoegsel": Field.PARTICLE,
    "telefoon": Field.PHONE,
    "telefoonnummer": Field.PHONE,
    "mobiel": Field.PHONE,
    "emailadres": Field.EMAIL,
    "mailadres": Field.EMAIL,
    "adres": Field.ADDRESS,
    "straat": Field.STREET,
    "straatnaam": Field.STREET,
    "huisnummer": Field.NUMBER,
    "postcode": Field.POSTCODE,
    "woonplaats": Field.PLACE,
    "plaats": Field.PLACE,
    "buurt": Field.AREA,
    "talent": Field.CAN,
    "talenten": Field.CAN,
    "vaardigheden": Field.CAN,
    "behoefte": Field.WANT,
    "behoeften": Field.WANT,
    "wensen": Field.WANT,
    "opvolging": Field.FOLLOWUP,
    "terugkomen": Field.FOLLOWUP,
    "herinnering": Field.FOLLOWUP,
    "opmerking": Field.NOTE,
    "opmerkingen": Field.NOTE,
    "bijzonderheden": Field.NOTE,
    "notitie": Field.NOTE,
    "notities": Field.NOTE,
    "aantekeningen": Field.NOTE,
    "sleutelfiguur": Field.KEY_PERSON,
    "leeftijd": Field.AGE_GROUP,
}


@lru_cache(maxsize=4096)
def read_header(header: str) -> tuple[Field, float] | None:
    """(field, how sure 0..1) for a header as written; None when its words mean nothing to us."""
    words = _plain(header)
    if not words or len(words) > 60 or re.search(r"@|\d{3}", words):
        return None
    matches = [
        (weight, -place, field) for place, (field, weight, pattern) in enumerate(_COMPILED) if pattern.fullmatch(words)
    ]
    if matches:
        weight, _place, field = max(matches)
        return field, weight
    by_word = (
        process.extractOne(words.replace(" ", ""), tuple(_CLOSE_WORDS), scorer=fuzz.ratio, score_cutoff=82)
        if len(words) > 3
        else None
    )
    if by_word is not None:
        return _CLOSE_WORDS[by_word[0]], 0.8
    return None


def _plain(header: str) -> str:
    """Folded, hyphens and punctuation as spaces, without a question mark or what stands in brackets."""
    bare = re.sub(r"\([^)]*\)", " ", fold(header)) if not header.strip().startswith("(") else fold(header)
    return re.sub(r"\s+", " ", re.sub(r"[^\w+&/#']+", " ", bare)).strip()
