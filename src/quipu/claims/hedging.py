"""What the rules of certainty know of a language, read from `hedges_*.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.model import Certainty

Words = tuple[str, ...]
_CONTRACTED = {"al": ("a", "el"), "del": ("de", "el")}


@dataclass(frozen=True, slots=True)
class Meant:
    """Words by which a deed is only meant, talked of or judged, lower case. Lemmas, save `consecutive` and `habitual`."""

    persisting: frozenset[str]
    """Verbs of going on, behind which one of the `efforts` has not reached its aim ("operations continue to arrest")."""
    efforts: frozenset[str]
    scheduling: frozenset[str]
    """Words of intent that set a day or give an order for a step of the law: it is told as what will be."""
    mooting: frozenset[str]
    """Words of talk: a deed in the gerund or the infinitive behind them is not said to be done ("discussed killing")."""
    weighing: frozenset[str]
    """Words that judge a deed ("hard to arrest"), and `hampering` verbs that stand in its way ("dificulta la captura")."""
    hampering: frozenset[str]
    consecutive: frozenset[str]
    """Words that make the infinitive behind "to" the next deed ("para luego venderlos")."""
    habitual: frozenset[str]
    """Words beside "would" that tell of what used to be done."""


@dataclass(frozen=True, slots=True)
class Hedging:
    """Weakening words of one language, lower case. Adverbs, adjectives, phrases are words as they stand, the rest lemmas."""

    adverbs: Mapping[str, Certainty]
    adjectives: Mapping[str, Certainty]
    predicates: Mapping[str, Certainty]
    noun_predicates: Mapping[str, Certainty]
    phrases: Mapping[Words, Certainty]
    longest: int
    """Words in the longest phrase."""
    modals: frozenset[str]
    future_modals: frozenset[str]
    intent: frozenset[str]
    asked: frozenset[str]
    requests: frozenset[str]
    """Nouns of asking: what they ask for has not been done ("a request for the extradition of")."""
    factive: frozenset[str]
    light: frozenset[str]
    negations: frozenset[str]
    without: frozenset[str]
    negative_predicates: frozenset[str]
    negative_adjectives: frozenset[str]
    blaming: frozenset[str]
    showing: frozenset[str]
    """Verbs of evidence ("no evidence to suggest that")."""
    enabling: frozenset[str]
    """Words of being able: "before he could" says that he did not."""
    charges: frozenset[str]
    """Nouns of accusation ("faces charges of")."""
    negative_phrases: tuple[Words, ...]
    not_negating: tuple[Words, ...]
    governing: frozenset[str]
    """Every lemma that passes something down to the clause that hangs on it."""
    conditions: frozenset[str]
    stative: frozenset[str]
    imperfect: frozenset[str]
    obligation: frozenset[str]
    former: frozenset[str]
    past_helpers: frozenset[str]
    present_helpers: frozenset[str]
    openers: frozenset[str]
    subjoined: frozenset[str]
    helping: frozenset[str]
    alleging: frozenset[str]
    """Reporting verbs that put what they report as likely, and no more ("prosecutors allege that")."""
    probing: frozenset[str]
    """Verbs of looking into what happened."""
    suspects: frozenset[str]
    """Nouns for those who are suspected."""
    trying: frozenset[str]
    """Words of trying: a killing that was tried is an attack. `tried` are adjectives for it, as they stand ("attempted")."""
    tried: frozenset[str]
    asking: frozenset[str]
    """Of the conditions those that ask ("whether"): what stands behind them is open, not imagined."""
    supposing: frozenset[Words]
    """Phrases that open a condition ("en caso de que")."""
    judging: frozenset[str]
    """Words of a court that finds against someone."""
    prospective: frozenset[Words]
    """Phrases that put the deed behind them ahead ("about to"); `ahead`: those that put a step of the law so ("awaiting")."""
    ahead: frozenset[Words]
    planning: frozenset[str]
    """Verbs of planning whose object is done, or not yet ("was planning the murder of")."""
    striving: frozenset[str]
    """Words of trying and aiming: told in the past, what they are after lies in the past."""
    raising: frozenset[str]
    about: frozenset[str]
    """Verbs that weaken only a clause of their own ("appears to lead"), not what stands beside them ("appeared in court")."""
    using: frozenset[str]
    serving: frozenset[str]
    """Verbs whose purpose clause tells what was done ("used planes to smuggle"), not what was meant."""
    acquitting: frozenset[str]
    """What a court does that finds nothing: a deed in the infinitive behind it is denied."""
    granting: frozenset[str]
    """Verbs of saying whose negation leaves what they report as it is ("not to mention that")."""
    ordering: frozenset[str]
    """Verbs of having something done."""
    failing: frozenset[str]
    """Verbs of an attempt that came to nothing ("the effort to have him convicted failed")."""
    making: frozenset[str]
    """Verbs by which events, as nouns, are said to be made or told ("made no arrests", "no se reportaron detenidos")."""
    doubting: frozenset[str]
    """Words of doubt, and `scant` the words beside negations that leave nothing of one ("little doubt", "beyond question")."""
    scant: frozenset[str]
    detailing: frozenset[str]
    """Words that ask for more of what is taken for granted ("did not say how")."""
    mistaken: frozenset[str]
    """Adverbs that say of a report that it was wrong ("wrongly announced that")."""
    confirming: frozenset[str]
    """Verbs of confirming, and `withholding` verbs of not doing so ("refused to confirm the arrest")."""
    withholding: frozenset[str]
    aiming: frozenset[str]
    """Of the words of intent those that tell an aim only by a verb behind them ("works to arrest", "apunta a capturar")."""
    awaiting: frozenset[str]
    """Words that open what something lasts till ("until")."""
    meant: Meant
    existing: frozenset[str]
    """Verbs that only say that something is there ("whether there are more people linked to")."""


@cache
def hedging(language: str) -> Hedging:
    """The hedging words of `en` or `es`. Raises FileNotFoundError for any other language."""
    held: dict[str, Any] = load(f"hedges_{language}")
    negation = held["negation"]
    predicates, nouns = dict(_pairs(held, "predicates")), dict(_pairs(held, "noun_predicates"))
    denying = {*negation["predicates"], *negation["adjectives"], *held["acquitting"]}
    passing = {*held["future"]["intent"], *held["future"]["requests"], *held["judging"]}
    phrases = {words: level for level, phrase in _levels(held, "phrases") for words in spellings(phrase)}
    return Hedging(
        adverbs={word: level for level, word in _levels(held, "adverbs")},
        adjectives={word: level for level, word in _levels(held, "adjectives")},
        predicates=predicates,
        noun_predicates=nouns,
        governing=frozenset({*predicates, *nouns, *passing, *denying}),
        phrases=phrases,
        longest=max(map(len, phrases)),
        modals=frozenset(held["possible"]["modals"]),
        future_modals=frozenset(held["future"]["modals"]),
        intent=frozenset(held["future"]["intent"]),
        asked=frozenset(held["future"]["asked"]),
        requests=frozenset(held["future"]["requests"]),
        factive=frozenset(held["factive"]),
        light=frozenset(held["light"]),
        negations=frozenset(negation["words"]),
        without=frozenset(negation["adpositions"]),
        negative_predicates=frozenset({*negation["predicates"], *held["acquitting"]}),
        negative_adjectives=frozenset(negation["adjectives"]),
        blaming=frozenset(held["blaming"]),
        showing=frozenset(held["showing"]),
        enabling=frozenset(held["enabling"]),
        charges=frozenset(held["charges"]),
        negative_phrases=_split(negation["phrases"]),
        not_negating=_split(negation["not_negating"]),
        conditions=frozenset(held["conditions"]),
        stative=frozenset(held["conditional"]["stative"]),
        imperfect=frozenset(held["conditional"]["imperfect"]),
        obligation=frozenset(held["conditional"]["obligation"]),
        former=frozenset(held["former"]),
        past_helpers=frozenset(held["helpers"]["past"]),
        present_helpers=frozenset(held["helpers"]["present"]),
        openers=frozenset(held["openers"]),
        subjoined=frozenset(held["subjoined"]),
        helping=frozenset(held["helping"]),
        alleging=frozenset(held["alleging"]),
        probing=frozenset(held["probing"]),
        suspects=frozenset(held["probable"]["nouns"]),
        trying=frozenset(held["trying"]),
        tried=frozenset(held["tried"]),
        asking=frozenset(held["asking"]),
        supposing=frozenset(words for phrase in held["supposing"] for words in spellings(phrase)),
        judging=frozenset(held["judging"]),
        prospective=frozenset(words for phrase in held["prospective"] for words in spellings(phrase)),
        ahead=frozenset(words for phrase in held["ahead"] for words in spellings(phrase)),
        planning=frozenset(held["planning"]),
        striving=frozenset(held["striving"]),
        raising=frozenset(held["raising"]),
        about=frozenset(held["about"]),
        using=frozenset(held["using"]),
        serving=frozenset(held["serving"]),
        acquitting=frozenset(held["acquitting"]),
        granting=frozenset(held["granting"]),
        ordering=frozenset(held["ordering"]),
        failing=frozenset(held["failing"]),
        making=frozenset(held["making"]),
        doubting=frozenset(held["doubting"]),
        scant=frozenset(held["scant"]),
        detailing=frozenset(held["detailing"]),
        mistaken=frozenset(held["mistaken"]),
        confirming=frozenset(held["confirming"]),
        withholding=frozenset(held["withholding"]),
        aiming=frozenset(held["aiming"]),
        awaiting=frozenset(held["awaiting"]),
        meant=_meant(held),
        existing=frozenset(held["existing"]),
    )


def _meant(held: dict[str, Any]) -> Meant:
    return Meant(
        persisting=frozenset(held["persisting"]),
        efforts=frozenset(held["efforts"]),
        scheduling=frozenset(held["scheduling"]),
        mooting=frozenset(held["mooting"]),
        weighing=frozenset(held["weighing"]),
        hampering=frozenset(held["hampering"]),
        consecutive=frozenset(held["consecutive"]),
        habitual=frozenset(held["habitual"]),
    )


def spellings(phrase: str) -> tuple[Words, ...]:
    """A phrase word by word, and with its contractions taken apart as the parser takes them ("al parecer", "a el parecer")."""
    words = phrase.split()
    apart = [part for word in words for part in _CONTRACTED.get(word, (word,))]
    return (tuple(words), tuple(apart)) if apart != words else (tuple(words),)


def _pairs(held: dict[str, Any], part: str) -> list[tuple[str, Certainty]]:
    return [(word, level) for level, word in _levels(held, part)]


def _levels(held: dict[str, Any], part: str) -> list[tuple[Certainty, str]]:
    return [(Certainty(level), word) for level in ("probable", "possible") for word in held[level].get(part, ())]


def _split(listed: list[str]) -> tuple[Words, ...]:
    found = {words for phrase in listed for words in spellings(phrase)}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))
