"""Spanish words with what they may be: verbs' tenses by rules of endings, nouns and adjectives from lists, and endings."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

INFINITIVES = ("ar", "er", "ir", "ír")
VERB_FORMS = 12
"""A verb has at least so many forms in the dictionary; a noun in -r has fewer."""
PARTS = {"N": "n", "ADJ": "a", "V": "v", "ADV": "r"}


@cache
def _lemmas() -> dict[str, str]:
    """Simplemma's forms in small letters, with the one lemma that it knows for each."""
    pairs = ((str(form), str(lemma)) for form, lemma in DefaultDictionaryFactory().get_dictionary("es").items())
    return {form: lemma for form, lemma in pairs if form == form.lower()}


@cache
def _verbs() -> frozenset[str]:
    counts = Counter(_lemmas().values())
    return frozenset(lemma.removesuffix("se") for lemma, count in counts.items() if _is_infinitive(lemma) and count >= VERB_FORMS)


def _is_infinitive(lemma: str) -> bool:
    return lemma.removesuffix("se").endswith(INFINITIVES)


def endings() -> dict[str, str]:
    """What a form exchanges for its lemma's ending: "ó>ar" for "incautó"."""
    found = {}
    for form, lemma in _lemmas().items():
        same = next(
            (at for at, (one, two) in enumerate(zip(form, lemma, strict=False)) if one != two), min(len(form), len(lemma))
        )
        found[form] = f"{form[same:]}>{lemma[same:]}"
    return found


def spanish(folder: Path, words: Collection[str] | None = None) -> dict[str, str]:
    """Each form's tenses as letters of `endings.yaml`, a hyphen, and what else it may be; of `words`, or of all known."""
    parts, forms = _parts(folder), _forms()
    found = {}
    for form in sorted({*_lemmas(), *parts} if words is None else words):
        verbal, nominal = _verbal(form), _nominal(form, parts, forms)
        if verbal or nominal:
            found[form] = f"{''.join(sorted(verbal))}-{''.join(sorted(nominal))}"
    return found


@cache
def _forms() -> Mapping[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma in _lemmas().items():
        forms[lemma].add(form)
    return forms


def _parts(folder: Path) -> Mapping[str, set[str]]:
    """Words' parts of speech by Wiktionary."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "wn-wikt-spa.tab").read_text("utf-8").split("\n"):
        row = line.split("\t")
        if len(row) == 3 and " " not in row[2]:
            found[row[2]].add(row[0][-1])
    for line in (folder / "spa.derivations").read_text("utf-8").split("\n"):
        row = line.split("\t")
        if len(row) > 2 and ":" in row[2]:
            for word, name in zip(row[:2], row[2].split(":"), strict=False):
                part = PARTS.get(name.strip())
                if part and (part != "v" or _is_infinitive(word)):
                    found[word.lower()].add(part)
    return found


@cache
def _endings() -> dict[str, list[tuple[str, str]]]:
    """For each infinitive's ending, endings with their tense, longest first."""
    held = yaml.safe_load(Path(__file__).with_name("endings.yaml").read_text("utf-8"))
    tables = {"ar": held["ar"], "er": held["er"], "ir": {**held["er"], **held["ir"]}}
    return {
        name: sorted(((end, tense) for tense, ends in table.items() for end in ends.split()), key=lambda pair: -len(pair[0]))
        for name, table in tables.items()
    }


def _verbal(form: str) -> set[str]:
    """The tenses that the form may be of, of a verb that the dictionary knows."""
    found = {
        tense
        for conjugation, ends in _endings().items()
        for end, tense in ends
        if len(form) > len(end) and len(end) < 8 and form.endswith(end)
        for stem in _stems(form[: -len(end)], end, conjugation)
        if len(stem) > 1 and stem + conjugation in _verbs()
    }
    lemma = _lemmas().get(form, "").removesuffix("se")
    if lemma in _verbs() and not found and form != lemma:
        ends = _endings()[lemma[-2:].replace("í", "i")]
        found = {next((tense for end, tense in ends if form.endswith(end)), "v")}
    return found


def _stems(stem: str, end: str, conjugation: str) -> Iterator[str]:
    """The stem, and what it is before other vowels: "saqu-" is of "sacar"."""
    yield stem
    if conjugation == "ar" and end[0] in "eé":
        if stem.endswith("qu"):
            yield f"{stem[:-2]}c"
        if stem.endswith("gu"):
            yield stem[:-1]
        if stem.endswith("c"):
            yield f"{stem[:-1]}z"
    elif conjugation != "ar" and end[0] in "oaá":
        for written, other in (("j", "g"), ("zc", "c"), ("z", "c")):
            if stem.endswith(written):
                yield stem.removesuffix(written) + other
        if stem.endswith("g") and conjugation == "ir":
            yield f"{stem}u"


def _nominal(form: str, parts: Mapping[str, set[str]], forms: Mapping[str, set[str]]) -> set[str]:
    """By the lists n noun, a adjective, s plural, r adverb; by its lemma's other forms q adjective, m with a plural, x other."""
    found: set[str] = set()
    for at, singular in enumerate(_singulars(form)):
        own = parts.get(singular, set()) & {"n", "a"}
        if singular.endswith("a"):
            own = own | (parts.get(f"{singular[:-1]}o", set()) & {"a"})
        found |= own | ({"s"} if own and at else set())
    lemma = _lemmas().get(form)
    if lemma and not _is_infinitive(lemma):
        others = forms[lemma]
        if lemma.endswith("o") and (f"{lemma[:-1]}a" in others or f"{lemma[:-1]}as" in others):
            found.add("q")
        else:
            found.add("m" if f"{lemma}s" in others or f"{lemma}es" in others or form != lemma else "x")
    if "r" in parts.get(form, set()) or form.endswith("mente"):
        found.add("r")
    return found


def _singulars(form: str) -> Iterator[str]:
    """The form, and what it would be the plural of."""
    yield form
    if form.endswith("s"):
        yield form[:-1]
    if form.endswith("es"):
        yield form[:-2]
        if form.endswith("ces"):
            yield f"{form[:-3]}z"
        if form.endswith("iones"):
            yield f"{form[:-5]}ión"
        if form[:-2].endswith(("an", "on", "in", "en", "es")):
            yield form[:-4] + {"a": "á", "o": "ó", "i": "í", "e": "é"}[form[-4]] + form[-3]
