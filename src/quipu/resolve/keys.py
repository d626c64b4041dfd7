"""What makes entities of two reports one without further question, and where else to look for the same one."""

from quipu.model import EntityKind
from quipu.resolve.fold import fold, is_acronym, sound, squeeze
from quipu.resolve.known import candidates
from quipu.resolve.local import Local
from quipu.resolve.organizations import OrganizationName, in_short, is_bare, parse_organization
from quipu.resolve.persons import PersonName, core, parse_person
from quipu.resolve.places import areas, parse_place, spots_named


def strong_key(local: Local) -> str | None:
    """A key that only mentions of one entity share across reports; None where a name alone does not say who or where."""
    if local.known is not None:
        return f"known|{local.known.name}|{local.known.country}"
    if local.kind is EntityKind.PERSON:
        return _person_key(fullest_person(local.names))
    if local.kind is EntityKind.PLACE:
        return _place_key(local)
    if local.kind is EntityKind.ORGANIZATION:
        return _organization_key(local)
    return f"thing|{_words(parse_organization(max(local.names, key=lambda name: (len(name), name))))}"


def fullest_person(names: tuple[str, ...]) -> PersonName:
    """The name with the most parts, taken apart; two surnames alone count least."""
    return max((parse_person(name) for name in names), key=lambda name: (not name.lone, len(name.parts), name.parts))


def _person_key(name: PersonName) -> str | None:
    return None if name.lone else f"person|{' '.join(name.parts)}|{name.suffix}"


def _place_key(local: Local) -> str | None:
    if local.location.spot is not None:
        return f"spot|{local.location.spot.key}"
    place = parse_place(min(local.names, key=lambda name: (len(name), name)))
    if place.core in areas():
        return f"area|{areas()[place.core][0]}"
    if local.location.country is None or (spots_named(place.core) and place.rank != "other"):
        return None
    return f"place|{place.core}|{place.rank}|{local.location.country}"


def _organization_key(local: Local) -> str | None:
    named = max(
        (parse_organization(name) for name in local.names), key=lambda name: (len(name.own) + len(name.notions), name.own)
    )
    shared = any(len(candidates(name)) > 1 for name in local.names)
    if shared or is_bare(named) or all(is_acronym(name) for name in local.names):
        return (
            f"body|{_words(named)}|{local.setting}"
            if local.setting is not None and not local.outlet
            else _outlet_key(local, named)
        )
    return f"organization|{_words(named)}"


def _outlet_key(local: Local, named: OrganizationName) -> str | None:
    """An outlet is told by its name; any other body with such a name is not."""
    return f"organization|{_words(named)}" if local.outlet else None


def _words(name: OrganizationName) -> str:
    return "|".join((" ".join(sorted(name.notions)), " ".join(sorted(name.own)), " ".join(sorted(name.places)), name.legal or ""))


def blocks(local: Local) -> frozenset[str]:
    """Keys under which names that may be this entity's are filed. Names that share none are never compared."""
    if local.kind is EntityKind.PERSON:
        return frozenset(key for name in local.names for key in _person_blocks(parse_person(name)))
    if local.kind is EntityKind.ORGANIZATION and local.known is None:
        return frozenset(key for name in local.names for key in _organization_blocks(name))
    return frozenset()


def _person_blocks(name: PersonName) -> list[str]:
    """Given name and surname by sound, each half in full with the other's beginning, and an initial with the surname in full."""
    if name.lone:
        return []
    found = []
    for given in name.parts[: name.given]:
        for surname in name.surnames[:2]:
            heard, last = sound(core(given)), sound(core(surname))
            if len(given) == 1:
                found.append(f"initial|{given}|{last}")
            else:
                found += [
                    f"both|{heard}|{last}",
                    f"given|{heard}|{last[:3]}",
                    f"surname|{heard[:2]}|{last}",
                    f"full|{given[0]}|{last}",
                ]
    return found


def _organization_blocks(text: str) -> list[str]:
    name = parse_organization(text)
    words = [f"word|{sound(word)}" for word in name.own if len(word) > 3]
    letters = [f"letters|{squeeze(text)}"]
    starts = (
        [f"initials|{''.join(word[0] for word in fold(text).split())}"] if not is_acronym(text) else [f"initials|{squeeze(text)}"]
    )
    force = [f"force|{' '.join(sorted(in_short(name)))}|{' '.join(sorted(name.places))}"] if name.places and not name.own else []
    return words + letters + starts + force
