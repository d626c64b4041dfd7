"""How roles, names and sources of a claim are written in a brief."""

from collections.abc import Mapping, Sequence
from functools import cache

from quipu.knowledge import load
from quipu.measure import describe
from quipu.model import CaseTables, Claim, Entity, EntityKind, Frame, LegalEvent, Money, Quantity, Report, Role, Source, Time
from quipu.publish.attribute import complement
from quipu.reckon.gloss import article, gloss, indefinite
from quipu.reckon.ledger import latest_status
from quipu.reckon.wording import PRONOUNS
from quipu.reckon.world import around_of

_ARTICLES = frozenset(["a", "an", "the", "his", "her", "their", "its"])

_OBJECTIVE = {"he": "him", "she": "her", "they": "them", "él": "him", "ella": "her", "ellos": "them", "ellas": "them"}
"""A source that is only a pronoun, as it stands behind "according to"."""
_NEAR = 24
"""Characters before a phrase in which its article may stand."""
_BARE = frozenset({"penalty", "offence"})
"""Roles whose words stand without the article that the report gives them."""


class Words:
    """The names of one case: entities, reports and the latest legal status of each person."""

    def __init__(self, tables: CaseTables) -> None:
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in tables.entities}
        self.reports: Mapping[str, Report] = {report.id: report for report in tables.reports}
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in tables.claims}
        self._ledger: Sequence[LegalEvent] = tables.ledger
        self._statuses: dict[str, str | None] = {}

    def status(self, entity: str) -> str | None:
        """The latest legal status of a person in a word or two ("allegedly arrested"); None where the case knows of none."""
        if entity not in self._statuses:
            event = latest_status(self._ledger, entity)
            self._statuses[entity] = None if event is None else status_words(event)
        return self._statuses[entity]

    def name(self, entity: str) -> str:
        """A name with the latest legal status beside it, as it must stand wherever the name is shown."""
        status = self.status(entity)
        row = self.entities[entity]
        name = (gloss(row.name) if row.kind is EntityKind.PLACE else None) or row.name
        if row.kind is EntityKind.PLACE and name in load("brief_en")["with_article"]:
            name = f"the {name}"
        return f"{name} ({status})" if status else name

    def lies_in(self, place: str, other: str) -> bool:
        """Whether a place is known to lie in another, however far up."""
        return place in self.entities and place != other and other in around_of(place, self.entities)

    def beside_names(self, text: str) -> str:
        """A sentence written elsewhere, with the latest legal status put beside the first mention of each person in it."""
        for person in sorted({event.person for event in self._ledger} & self.entities.keys()):
            name, status = self.entities[person].name, self.status(person)
            at = text.find(name)
            if status and at >= 0 and f"{name} (" not in text:
                quoted = text.count("“", 0, at) > text.count("”", 0, at)
                beside = f"[{status}]" if quoted else f"({status})"  # square brackets: the words are not the report's
                text = f"{text[: at + len(name)]} {beside}{text[at + len(name) :]}"
        return text

    def role(self, claim: Claim, role: Role) -> str:
        """The words for what fills a role: the value, the entity's name, or the report's own words."""
        if role.entity in self.entities and not isinstance(role.value, Quantity | Money):
            return self._named(claim, role)
        if role.value is not None and not _is_vague(role.value):
            return describe(role.value)
        return self._own_words(claim, role)

    def _named(self, claim: Claim, role: Role) -> str:
        """An entity's name; a body's has the article that an English report gives it."""
        report, name = self.reports[claim.report], self.name(role.entity or "")
        is_body = self.entities[role.entity or ""].kind is EntityKind.ORGANIZATION
        named = role.text[:1].isupper() and not name.startswith(("Los ", "Las ", "El ", "La ", "The "))
        the = is_body and named and report.language == "en" and _article_before(report, role.start) == "the"
        return f"the {name}" if the else name

    def _own_words(self, claim: Claim, role: Role) -> str:
        report = self.reports[claim.report]
        start, end = role.referent or (role.start, role.end)
        words = _even(" ".join(report.text[start:end].split()))
        if claim.frame is Frame.ALIAS and role.role == "attribute":
            return words
        said = words if report.language == "en" else gloss(words)
        lead = _article_before(report, start)
        if role.role == "attribute":
            return complement(claim.frame, role, said or f"“{words}”", lead)
        if said is None:
            return f"“{words}”"
        if role.role in _BARE:
            return said
        return indefinite(said) if lead == "a" else f"{lead} {said}".strip()

    def chain(self, claim: Claim) -> str:
        """Who says it, nearest the event first: "anonymous police sources, cited by La Tarde". Empty for the outlet alone."""
        outlet = self.outlet(claim)
        named = [self._in_prose(source, self.reports[claim.report]) for source in claim.chain[:-1] if source.text != outlet]
        if not named:
            return ""
        return ", cited by ".join(dict.fromkeys(named))

    def _in_prose(self, source: Source, report: Report) -> str:
        """A source as it stands within a sentence: what is no name begins small and has the article that the report gives it."""
        said = self.source(source)
        if source.start is None:
            return said
        lead = _article_before(report, source.start)
        if source.entity in self.entities:
            is_body = self.entities[source.entity or ""].kind is EntityKind.ORGANIZATION
            return f"{lead} {said}" if is_body and lead == "the" else said
        if said == source.text and not _is_common(said.split()[0].casefold()):
            return said
        return f"{lead} {said[0].lower()}{said[1:]}".strip()

    def source(self, source: Source) -> str:
        """One source in words; a person or agency under its full name."""
        if source.entity in self.entities:
            return self.name(source.entity or "")
        words = " ".join(source.text.split())
        return _OBJECTIVE.get(words.casefold()) or gloss(words) or words

    def outlet(self, claim: Claim) -> str:
        """The outlet that published the claim."""
        return claim.chain[-1].text if claim.chain else self.reports[claim.report].outlet or "an unnamed outlet"


def _article_before(report: Report, start: int) -> str:
    """The article that a report sets before a phrase, in English; empty without one."""
    before = report.text[max(start - _NEAR, 0) : start].rstrip("\"'“‘«")
    if not before or not before[-1].isspace():
        return ""
    *rest, word = before.split() or [""]
    word = word.strip("\"'“‘(")
    if word[:1].isupper() and rest and not rest[-1].endswith((".", "!", "?", "”", '"', ":", "-", "–", "—", ")")):
        return ""  # "class A drugs"
    word = word.lower()
    return article(word) if report.language != "en" else word if word in _ARTICLES else ""


def _even(words: str) -> str:
    """Words without a quotation mark that is opened or closed outside them."""
    odd = words.count('"') % 2 or words.count("“") != words.count("”")
    return words.translate(str.maketrans("", "", '"“”')) if odd else words


@cache
def _common() -> frozenset[str]:
    words = (word for nouns in load("sources_en")["kinds"].values() for word in nouns)
    return frozenset(word for noun in words for word in (noun, f"{noun}s")) | frozenset(load("sources_en")["anonymous_words"])


def _is_common(word: str) -> bool:
    """Whether a word in small letters is one by which sources are called that are not named."""
    return word in _common()


def _is_vague(value: Quantity | Money | Time) -> bool:
    if isinstance(value, Time):
        return value.start is None and value.end is None
    return value.low is None and value.high is None


def status_words(event: LegalEvent) -> str:
    """A step of the legal ledger as an adjective with its hedge: "allegedly convicted", "not charged"."""
    word = load("brief_en")["statuses"][event.status.value]
    negation = "not " if event.polarity == "negated" else ""
    hedge = {"certain": "", "probable": "allegedly ", "possible": "possibly "}[event.certainty.value]
    return f"{hedge}{negation}{word}"


def byline(report: Report) -> str:
    """ "The Outlet, “Title”, 2023-05-10"."""
    title = f"“{report.title}”" if report.title else report.path
    return ", ".join([report.outlet or "Unnamed outlet", title, report.published or "undated"])


def joined(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def is_open_pronoun(role: Role) -> bool:
    """Whether a role is filled by a pronoun of which the report does not make clear whom it means."""
    return role.entity is None and role.referent is None and role.text.casefold() in PRONOUNS
