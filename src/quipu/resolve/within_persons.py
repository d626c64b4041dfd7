"""Persons of one report: short names joined to full ones, nicknames to their bearers, where only one fits."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.model import Claim, EntityKind, Frame
from quipu.resolve.alike import likeness
from quipu.resolve.compare import score_names
from quipu.resolve.fold import fold, sound
from quipu.resolve.groups import Groups
from quipu.resolve.mentions import Named, as_kind, words_of
from quipu.resolve.persons import PersonName, core, parse_person, strip_titles

SAME_REPORT = 0.7
"""Two full names of one report at least this alike are one person's."""
QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]{2,40})[\"“”«»]|(?<!\w)['‘]([^'’‘]{2,30})['’](?!\w)")


@cache
def _nickname() -> re.Pattern[str]:
    """A nickname after the words that bring one in, from the end of a person's name on."""
    cues = sorted((re.escape(cue) for cue in load("titles")["nicknaming"]), key=lambda cue: (-len(cue), cue))
    named = r"(?:(?:El|La|Los|Las|el|la|los|las|the|The)\s)?[A-ZÁÉÍÓÚÑ][\w'’-]*(?:\s[A-ZÁÉÍÓÚÑ0-9][\w'’-]*){0,2}"
    return re.compile(rf"\s*,?\s*\(?\s*(?:{'|'.join(cues)})\s+[\"“”'‘«]?(?P<alias>{named})(?![\w'’-]*\s+(?:of|de|del)\b)")


@lru_cache(maxsize=1 << 17)
def nickname_key(text: str) -> str:
    """A nickname without quotes and article: '"El Pelao"' is "pelao"."""
    words = fold(strip_titles(text)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"el", "la", "los", "las", "the"} else words)


def with_nicknames(text: str, names: Sequence[Named], claims: Sequence[Claim]) -> tuple[Named, ...]:
    """The names with those that are a person's nickname in the report taken for persons, whatever the tagger says ("Pelao")."""
    persons = [number for number, name in enumerate(names) if name.kind is EntityKind.PERSON]
    borne = {nickname_key(nick) for number in persons for nick in nicknames_of(text, names, number, claims)}
    return (
        tuple(as_kind(name, EntityKind.PERSON) if nickname_key(name.text) in borne else name for name in names)
        if borne
        else tuple(names)
    )


def join_persons(
    text: str, names: Sequence[Named], claims: Sequence[Claim]
) -> tuple[Groups, dict[int, tuple[str, ...]], frozenset[int]]:
    """Join the persons among `names`, by number.

    Also gives the nicknames that each number brings, and the numbers that may be either of two persons.
    """
    persons = [number for number, name in enumerate(names) if name.kind is EntityKind.PERSON]
    nicknames = {number: nicks for number in persons if (nicks := nicknames_of(text, names, number, claims))}
    borne = {key for nicks in nicknames.values() for key in map(nickname_key, nicks)}
    groups = Groups(len(names))
    by_form: dict[str, list[int]] = {}
    for number in persons:
        by_form.setdefault(fold(names[number].text), []).append(number)
    full = [form for form in sorted(by_form) if not _is_short(form_text(names, by_form[form]), borne)]
    _keep_apart(names, by_form, full, claims, groups)
    _join_full(names, by_form, full, groups)
    unsure = set()
    for form in sorted(set(by_form) - set(full)):
        for number in by_form[form][1:]:
            groups.join(by_form[form][0], number)
        bearers = _bearers(form, nicknames, groups) or _of_short(names, by_form, form, full, groups)
        bearers = _referred(names, by_form[form], claims, groups, bearers) if len(bearers) > 1 else bearers
        if len(bearers) == 1:
            groups.join(next(iter(bearers)), by_form[form][0])
        elif len(bearers) > 1:
            unsure.update(by_form[form])
    return groups, nicknames, frozenset(unsure)


def _is_short(form: str, borne: set[str]) -> bool:
    """Whether a form is no full name: a surname, a nickname, or a nickname with a surname ("Chapo Tinoco")."""
    name = parse_person(form)
    return name.lone or nickname_key(form) in borne or name.parts[0] in borne


def form_text(names: Sequence[Named], numbers: list[int]) -> str:
    """The first writing of a form."""
    return names[numbers[0]].text


def _inner_nicknames(written: str) -> frozenset[str]:
    return frozenset(nickname_key(nick) for pair in QUOTED.findall(written) for nick in pair if nick)


def _keep_apart(
    names: Sequence[Named], by_form: dict[str, list[int]], full: list[str], claims: Sequence[Claim], groups: Groups
) -> None:
    """Forbid to join kin of one another, and full names that are written with different nicknames within them."""
    inner = {form: _inner_nicknames(form_text(names, by_form[form])) for form in full}
    for position, one in enumerate(full):
        for two in full[position + 1 :]:
            if inner[one] and inner[two] and inner[one].isdisjoint(inner[two]):
                groups.forbid(by_form[one][0], by_form[two][0])
    at = {number: form for form in full for number in by_form[form]}
    for claim in claims:
        if claim.frame is Frame.KINSHIP:
            mine, theirs = (
                {
                    at[number]
                    for role in claim.roles
                    if role.role == side
                    for number in at
                    if _names(role.start, role.end, role.referent, names[number])
                }
                for side in ("person", "relative")
            )
            for one, two in ((a, b) for a in mine for b in theirs if a != b):
                groups.forbid(by_form[one][0], by_form[two][0])


def _join_full(names: Sequence[Named], by_form: dict[str, list[int]], full: list[str], groups: Groups) -> None:
    """Join the mentions of each full name, then full names that fit one other only, the likest first."""
    for form in full:
        for number in by_form[form][1:]:
            groups.join(by_form[form][0], number)
    texts = {form: form_text(names, by_form[form]) for form in full}
    heard = {form: _heard(parse_person(texts[form])) for form in full}
    pairs = []
    for position, one in enumerate(full):
        for two in full[position + 1 :]:
            if heard[one].isdisjoint(heard[two]):
                continue
            score = score_names(texts[one], texts[two], EntityKind.PERSON)
            if score.apart or parse_person(texts[one]).suffix != parse_person(texts[two]).suffix:
                groups.forbid(by_form[one][0], by_form[two][0])
            elif score.value >= SAME_REPORT:
                pairs.append((-score.value, one, two))
    for _, one, two in sorted(pairs):
        rivals = {groups.find(by_form[b if a == one else a][0]) for _, a, b in pairs if one in (a, b) or two in (a, b)}
        rivals |= {groups.find(by_form[one][0]), groups.find(by_form[two][0])}
        if not any(groups.forbidden(x, y) for x in rivals for y in rivals if x < y):
            groups.join(by_form[one][0], by_form[two][0])


def _heard(name: PersonName) -> frozenset[str]:
    """Parts of a name by sound: two names that share none are never one."""
    return frozenset(sound(core(part)) for part in name.parts if len(part) > 1)


def _referred(names: Sequence[Named], numbers: list[int], claims: Sequence[Claim], groups: Groups, bearers: set[int]) -> set[int]:
    """The one of several bearers that claims take a lone name for, by their references back; all of them where claims differ."""
    spans = {(names[number].start, names[number].end) for number in numbers}
    meant = {
        span.referent
        for span in words_of(claims)
        if span.referent is not None and any(low <= (span.start or 0) < high for low, high in spans)
    }
    found = {
        bearer
        for bearer in bearers
        for number, name in enumerate(names)
        if groups.find(number) == bearer and (name.start, name.end) in meant
    }
    return found if len(found) == 1 else bearers


def _bearers(form: str, nicknames: dict[int, tuple[str, ...]], groups: Groups) -> set[int]:
    """Persons whose nickname a form is, or begins with."""
    calls = {nickname_key(form), *parse_person(form).parts[:1]}
    return {groups.find(number) for number, nicks in nicknames.items() if not calls.isdisjoint(map(nickname_key, nicks))}


def _of_short(names: Sequence[Named], by_form: dict[str, list[int]], form: str, full: list[str], groups: Groups) -> set[int]:
    """Persons whose surname, or both surnames, or else given name a lone name is."""
    parts = parse_person(form_text(names, by_form[form])).parts
    for pick in (_surnames_fit, _given_fits):
        fits = {groups.find(by_form[other][0]) for other in full if pick(parse_person(form_text(names, by_form[other])), parts)}
        if fits:
            return fits
    return set()


def _surnames_fit(name: PersonName, parts: tuple[str, ...]) -> bool:
    """Whether parts are the surnames of a name from the first on, as far as both go, or its second one alone."""
    first = all(likeness(x, y) >= 0.9 for x, y in zip(name.surnames, parts, strict=False))
    second = len(parts) == 1 and len(name.surnames) > 1 and likeness(name.surnames[1], parts[0]) >= 0.9
    return bool(parts) and bool(name.surnames) and (first or second)


def _given_fits(name: PersonName, parts: tuple[str, ...]) -> bool:
    return len(parts) == 1 and any(likeness(given, parts[0]) >= 0.85 for given in name.parts[: name.given] if len(given) > 1)


def nicknames_of(text: str, names: Sequence[Named], number: int, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Nicknames of a person: in quotes within the name, after "alias" and its like, and those that claims state."""
    name = names[number]
    found = [part for match in QUOTED.findall(text[name.start : name.end]) for part in match if part]
    after = _nickname().match(text, name.end)
    # "alias Tuerto, alias Mono": a list of people, none of whom bears the next one's nickname
    if after and text[: name.start].rstrip("\"“‘'«").split()[-1:] != ["alias"]:
        found.append(after["alias"])
    for claim in claims:
        if claim.frame is Frame.ALIAS and any(
            _names(role.start, role.end, role.referent, name) for role in claim.roles if role.role == "person"
        ):
            found.extend(role.text for role in claim.roles if role.role == "attribute")
    return tuple(sorted({nick.strip(" \"'“”‘’«».,") for nick in found} - {""}))


def _names(start: int, end: int, referent: tuple[int, int] | None, name: Named) -> bool:
    """Whether a role's span, or the name that it refers back to, is a name of the report."""
    low, high = referent or (start, end)
    return (low <= name.start and name.end <= high) or (name.start <= low and high <= name.end)
