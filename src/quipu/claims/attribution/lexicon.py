"""What the rules of attribution know of a language, read from `reporting_*.yaml` and `sources_*.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from quipu.claims.hedging import spellings
from quipu.knowledge import load
from quipu.model import SourceKind


class Flavour(StrEnum):
    """How a reporting verb puts what follows."""

    PLAIN = "plain"
    PUBLISH = "publish"
    BELIEF = "belief"
    DENIAL = "denial"
    SHOW = "show"
    KNOWLEDGE = "knowledge"
    CITE = "cite"


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Reporting words and source nouns of one language, lower case. Verbs and nouns are lemmas, phrases are word by word."""

    verbs: Mapping[str, Flavour]
    object_that: frozenset[str]
    to_listener: frozenset[str]
    direct_listener: frozenset[str]
    """Of these, verbs whose listener follows without a preposition ("told El Comercio")."""
    phrases: tuple[Words, ...]
    asides: tuple[Words, ...]
    back: tuple[Words, ...]
    """Words before a verb which say that it reports the sentence before ("así lo confirmó")."""
    relay: frozenset[Words]
    statements: frozenset[str]
    listeners: frozenset[str]
    times: frozenset[str]
    calendar: frozenset[str]
    """Days and months: the words of time that may be written with a capital."""
    said_nouns: Mapping[str, Flavour]
    """Nouns before "that" which say that something is said or held ("the claim that")."""
    phrasal: Mapping[str, tuple[Words, ...]]
    """Verbs that report only together with the words behind them ("dar a conocer")."""
    accusing: Mapping[str, frozenset[str]]
    """Verbs of accusation with the prepositions of the deed; the empty word where the deed is the verb's object."""
    demanding: Mapping[str, frozenset[str]]
    """Verbs of asking for a penalty with the prepositions of the deed ("seek 12 years for")."""
    valuing: Mapping[str, frozenset[str]]
    """Verbs of giving a figure with the prepositions before it ("put the value at")."""
    unsaid: Mapping[str, frozenset[str]]
    """Verbs of saying with the words behind which they say nothing ("answer for")."""
    unsaid_objects: Mapping[str, frozenset[str]]
    """Verbs of saying with the objects with which they say nothing ("claimed two lives")."""
    back_objects: tuple[Words, ...]
    """Words behind a verb of saying that speak of the sentence before ("said this in a statement")."""
    naming: frozenset[str]
    """Verbs that with "as" say what somebody is ("described X as")."""
    calling: frozenset[str]
    """Verbs that put what they call a thing into quotation marks ("called the raid")."""
    talks: frozenset[str]
    """Nouns and verbs of talking to an outlet ("an interview with")."""
    pointing: frozenset[str]
    """Adjectives, as they stand, that point back to what was named ("mencionada")."""
    rulings: frozenset[str]
    """Nouns for what a court gives or confirms: that is its act, and nothing it says."""
    articles: frozenset[str]
    """Nouns for what an outlet publishes ("the report")."""
    views: frozenset[str]
    """Prepositions that open a sentence with whose view it tells ("Para la Fiscalía,")."""
    penalties: frozenset[str]
    perceiving: frozenset[str]
    """Verbs of seeing and hearing, under which a deed stands without a finite verb ("saw two men run")."""
    opinions: frozenset[str]
    """Nouns for what somebody holds, as they stand ("in her view")."""
    wordings: frozenset[str]
    """Nouns for words that follow in quotation marks ("left a message: ...")."""
    asided: Mapping[str, tuple[Words, ...]]
    """Verbs that report only in an aside, and with the words behind them ("as she puts it")."""
    quoting: frozenset[str]
    """Verbs that report only beside a quotation ("continued", "nodded")."""
    moving: frozenset[str]
    """Verbs whose object does what the infinitive behind it says ("led Hale to conclude that")."""
    addressing: frozenset[str]
    """Verbs that may take a listener before "that" as they take a thing ("promised voters that")."""
    turns: tuple[Words, ...]
    """Phrases that say that another speaks now ("por su parte")."""
    contrast: tuple[Words, ...]
    own_outlet: tuple[str, ...]
    needs_speaker: frozenset[str]
    """Verbs that things do as well as people: they report only where the subject is known to be a source."""
    impersonal: frozenset[str]
    """Verbs whose report comes from nobody in particular ("trascendió que"), whoever spoke before."""
    outlet_verbs: frozenset[str]
    attitudes: frozenset[str]
    """Adjectives of those who hold something to be so ("concerned that"), as they stand."""
    never_nouns: frozenset[str]
    """Verbs of saying, as they stand, that the tagger may take for nouns."""
    carrying: frozenset[str]
    """Verbs under which a reporting infinitive still says that something was said ("went on to say")."""
    null_subject: bool
    """Whether a finite verb may lack its subject, or stand before it anywhere."""
    kinds: Mapping[str, SourceKind]
    anonymous: frozenset[str]
    institutions: frozenset[str]
    anonymous_words: frozenset[str]
    also_bodies: frozenset[str]
    """Initials of wires that with "the" are a body's ("the AFP")."""
    outlet_words: frozenset[str]
    court_words: frozenset[str]
    group_words: frozenset[str]
    lawyers: frozenset[str]
    accused: frozenset[str]
    """Nouns for the one whom a report accuses."""
    empty: frozenset[str]
    """Nouns that say nothing of where they come from ("information provided by")."""
    people: frozenset[str]
    """Nouns for persons: offices, occupations, "man"."""
    titles: frozenset[str]
    """Words that may stand between an office and the name ("Mr", "doctor")."""
    stand_ins: frozenset[str]
    """Nouns that stand for a body or an office named before ("the agency", "la dependencia")."""
    links: frozenset[str]
    """Prepositions that tie a noun's own complement to it."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `en` or `es`. Raises FileNotFoundError for any other language."""
    reporting: dict[str, Any] = load(f"reporting_{language}")
    sources: dict[str, Any] = load(f"sources_{language}")
    verbs = {verb: Flavour(flavour) for flavour, listed in reporting["verbs"].items() for verb in listed}
    return Lexicon(
        verbs=verbs | dict.fromkeys(reporting["cite"], Flavour.CITE),
        object_that=frozenset(reporting["object_that"]),
        to_listener=frozenset(reporting["to_listener"]),
        direct_listener=frozenset(reporting["direct_listener"]),
        phrases=_split(reporting["phrases"]),
        asides=_split(reporting["aside"]),
        back=_split(reporting["back"]),
        relay=frozenset(_split(reporting["relay"])),
        statements=frozenset(reporting["statements"]),
        listeners=frozenset(reporting["listeners"]),
        times=frozenset(reporting["times"]) | frozenset(reporting["calendar"]),
        calendar=frozenset(reporting["calendar"]),
        said_nouns={noun: Flavour(flavour) for flavour, nouns in reporting["said_nouns"].items() for noun in nouns},
        phrasal={verb: _split(behind) for verb, behind in reporting["phrasal"].items()},
        accusing={verb: frozenset(links) for verb, links in reporting["accusing"].items()},
        demanding={verb: frozenset(links) for verb, links in reporting["demanding"].items()},
        valuing={verb: frozenset(links) for verb, links in reporting["valuing"].items()},
        unsaid={verb: frozenset(behind) for verb, behind in reporting["unsaid"].items()},
        unsaid_objects={verb: frozenset(things) for verb, things in reporting["unsaid_objects"].items()},
        back_objects=_split(reporting["back_objects"]),
        naming=frozenset(reporting["naming"]),
        calling=frozenset(reporting["calling"]),
        talks=frozenset(reporting["talks"]),
        pointing=frozenset(reporting["pointing"]),
        rulings=frozenset(reporting["rulings"]),
        articles=frozenset(reporting["articles"]),
        views=frozenset(reporting["views"]),
        penalties=frozenset(reporting["penalties"]),
        perceiving=frozenset(reporting["perceiving"]),
        opinions=frozenset(reporting["opinions"]),
        wordings=frozenset(reporting["wordings"]),
        asided={verb: _split(behind) for verb, behind in reporting["asided"].items()},
        quoting=frozenset(reporting["quoting"]),
        moving=frozenset(reporting["moving"]),
        addressing=frozenset(reporting["addressing"]),
        turns=_split(reporting["turns"]),
        contrast=_split(reporting["contrast"]),
        own_outlet=tuple(reporting["own_outlet"]),
        null_subject=reporting["null_subject"],
        needs_speaker=frozenset(reporting["needs_speaker"]),
        impersonal=frozenset(reporting["impersonal"]),
        outlet_verbs=frozenset(reporting["outlet_verbs"]),
        attitudes=frozenset(reporting["attitudes"]),
        never_nouns=frozenset(reporting["never_nouns"]),
        carrying=frozenset(reporting["carrying"]),
        kinds={noun: SourceKind(kind) for kind, nouns in sources["kinds"].items() for noun in nouns},
        anonymous=frozenset(sources["anonymous"]),
        institutions=frozenset(sources["institutions"]),
        anonymous_words=frozenset(sources["anonymous_words"]),
        also_bodies=frozenset(sources["also_bodies"]),
        # An outlet keeps its name in another language: "Diario El Estero reported".
        outlet_words=frozenset(word for each in ("en", "es") for word in load(f"sources_{each}")["outlet_words"]),
        court_words=frozenset(sources["court_words"]),
        group_words=frozenset(sources["group_words"]),
        lawyers=frozenset(sources["lawyers"]),
        accused=frozenset(sources["accused"]),
        empty=frozenset(reporting["empty"]),
        people=frozenset(noun for part in ("posts", "occupations", "persons") for noun in load("offices")[language][part]),
        titles=frozenset(load("offices")[language]["titles"]),
        stand_ins=frozenset(sources["stand_ins"]),
        links=frozenset(sources["links"]),
    )


def _split(listed: list[str]) -> tuple[Words, ...]:
    """Phrases as words, the longest first."""
    found = {words for phrase in listed for words in spellings(phrase)}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))
