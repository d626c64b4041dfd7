"""A case with a row of every table, for tests about what is done with a case."""

from dataclasses import replace

from quipu.model import (
    CaseTables,
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Frame,
    Hedge,
    Incident,
    LegalEvent,
    Link,
    Mention,
    Money,
    Polarity,
    Precision,
    Problem,
    Quantity,
    Report,
    Role,
    Slot,
    SlotValue,
    Source,
    SourceKind,
    Tense,
    Time,
)

TEXT = "La Policía incautó 12 kilos en Puerto Umbral, dijo la fiscal."
REPORT = Report("r1", "Gaceta Umbral", None, None, "2024-05-02", "es", None, "a.md", TEXT, wire="Agencia Faro")
ROLES = (
    Role("quantity", "12 kilos", 19, 27, value=Quantity(12.0, None, "kg", "cocaine", True)),
    Role("value", "x", 0, 1, value=Money(2.5, 3.0, "PEN", False)),
    Role("time", "y", 1, 2, value=Time("2024-05-01", "2024-05-02", Precision.DAY), referent=(0, 4)),
    Role("agent", "La Policía", 0, 10, entity="e1"),
)
CLAIM = Claim(
    "c1",
    "r1",
    0,
    27,
    TEXT[:27],
    Frame.SEIZURE,
    ROLES,
    Polarity.AFFIRMED,
    Certainty.PROBABLE,
    Tense.PAST,
    (Hedge("habría", 3, 9),),
    (
        Source("la fiscal", 51, 60, SourceKind.OFFICIAL, True, "dijo"),
        Source("Gaceta Umbral", None, None, SourceKind.OUTLET, True),
    ),
    root="o1",
)
FULL = CaseTables(
    reports=(REPORT,),
    claims=(CLAIM,),
    entities=(
        Entity("e1", EntityKind.PLACE, "Lima", ("Lima",), (), ("c1",), (Mention("r1", 0, 4),), latitude=-12.04, longitude=-77.0),
    ),
    incidents=(
        Incident(
            "i1",
            Frame.SEIZURE,
            "Una incautación",
            Time(None, None, Precision.UNKNOWN),
            ("e1",),
            ("r1",),
            ("c1",),
            (Slot("seizure/quantity/cocaine", "f1", (SlotValue(ROLES[0].value, None, "12 kilos", ("c1",), ("o1",), ("r1",)),)),),
        ),
    ),
    findings=(Finding("f1", FindingKind.SINGLE, "i1", "seizure/quantity/cocaine", ("c1",), ("o1",), "One source only."),),
    links=(Link("l1", Frame.KINSHIP, "e1", "e2", "sister", ("c1",), Polarity.AFFIRMED, Certainty.CERTAIN),),
    ledger=(LegalEvent("e1", Frame.CHARGE, None, "c1", Certainty.CERTAIN, Polarity.NEGATED, None),),
    problems=(Problem("b.md", "empty", True),),
)


def entity(id_: str, kind: EntityKind, name: str, aliases: tuple[str, ...]) -> Entity:
    """An entity that the sample claim's patient may be."""
    return Entity(id_, kind, name, (name,), aliases, (), (Mention("r1", 31, 44),))


def with_person(person: Entity, event: LegalEvent) -> CaseTables:
    """The sample case with one person more, on whom the claim bears."""
    claim = replace(CLAIM, roles=(*CLAIM.roles, Role("patient", "Puerto Umbral", 31, 44, entity=person.id)))
    return replace(FULL, claims=(claim,), entities=(*FULL.entities, person), ledger=(event,))
