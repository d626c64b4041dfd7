"""Parts of a case for the terminal: one claim, one person, one incident, or a list of those that a query finds."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quipu.measure import describe
from quipu.model import (
    CaseTables,
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Incident,
    LegalEvent,
    Polarity,
    Role,
    Slot,
    SlotValue,
    Time,
)
from quipu.publish.find import ranked
from quipu.publish.wording import Words, status_words

_SHORT = 8
"""Digits of an id that are shown in a list; any start of an id that fits one row only will do in a query."""
_MANNERS = {Certainty.CERTAIN: "green", Certainty.PROBABLE: "yellow", Certainty.POSSIBLE: "magenta"}


def claim(tables: CaseTables, query: str | None = None) -> RenderableType:
    """The claim that `query` (the start of an id, or words) finds, in full, or a list where it finds more. Raises NotFound."""
    words = Words(tables)
    found = ranked(tables.claims, query, _claim_text, "claim")
    return _claim(found[0], words) if len(found) == 1 else _claims(found, words, _count(len(found), "claim"))


def person(tables: CaseTables, query: str | None = None) -> RenderableType:
    """The person that `query` finds, with names, what the law has done by whose word, and all claims, or a list."""
    words = Words(tables)
    people = [entity for entity in tables.entities if entity.kind is EntityKind.PERSON]
    found = ranked(people, query, lambda entity: " ".join((entity.name, *entity.names, *entity.aliases)), "person")
    return _person(found[0], tables, words) if len(found) == 1 else _people(found, tables, words)


def incident(tables: CaseTables, query: str | None = None) -> RenderableType:
    """The incident that `query` finds, slot by slot, or a list."""
    words = Words(tables)
    found = ranked(tables.incidents, query, lambda row: f"{row.kind} {row.title}", "incident")
    return _incident(found[0], tables, words) if len(found) == 1 else _incidents(found, words)


def _claim_text(row: Claim) -> str:
    return f"{row.frame} {row.quote} {' '.join(role.text for role in row.roles)} {' '.join(source.text for source in row.chain)}"


def _claim(row: Claim, words: Words) -> Panel:
    report = words.reports[row.report]
    where = Text(
        f"{report.title or 'Untitled'}, {report.published or 'undated'} · {report.path}:{row.start}–{row.end}", style="dim"
    )
    parts: list[RenderableType] = [
        _quote(row),
        where,
        Text(),
        _roles(row.roles, row, words),
        Text(),
        _chain(row, words),
        _manner(row),
    ]
    if row.incident:
        parts.append(Text(f"Incident {row.incident}   root {row.root}", style="dim"))
    return Panel(
        Group(*parts),
        title=Text.assemble((row.frame.value, "bold cyan"), ("  claim ", "dim"), (row.id, "dim")),
        title_align="left",
    )


def _quote(row: Claim) -> Text:
    """The words of the claim, with what fills its roles and what hedges it picked out."""
    text = Text(row.quote, style="")
    for role in row.roles:
        _style(text, "bold underline", role.start - row.start, role.end - row.start)
    for hedge in row.hedges:
        _style(text, "bold yellow", hedge.start - row.start, hedge.end - row.start)
    for source in row.chain:
        if source.start is not None and source.end is not None:
            _style(text, "italic green", source.start - row.start, source.end - row.start)
    return Text.assemble("“", text, "”")


def _style(text: Text, style: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        text.stylize(style, start, end)


def _roles(roles: Sequence[Role], row: Claim, words: Words) -> Table:
    table = Table.grid(padding=(0, 2))
    for role in roles:
        table.add_row(Text(role.role, style="cyan"), Text(_one_line(role.text), style="bold"), _meaning(role, row, words))
    return table


def _meaning(role: Role, row: Claim, words: Words) -> Text:
    """What the words of a role stand for, where that is more than the words."""
    if role.value is not None:
        return Text(f"= {describe(role.value)}")
    meaning = words.role(row, role) if role.entity or role.referent else ""
    return Text(f"= {meaning}" if meaning and meaning != role.text else "")


def _chain(row: Claim, words: Words) -> Text:
    text = Text.assemble(("Said by  ", "dim"))
    for number, source in enumerate(row.chain):
        if number:
            text.append("  →  ", "bold")
        text.append(words.source(source), "green" if source.named else "yellow")
        text.append(f" ({source.kind}{'' if source.named else ', unnamed'}{f', “{source.cue}”' if source.cue else ''})", "dim")
    return text


def _manner(row: Claim) -> Text:
    text = Text.assemble(("Worded   ", "dim"))
    text.append(row.certainty.value, f"bold {_MANNERS[row.certainty]}")
    if row.hedges:
        text.append(f" ({', '.join(f'“{hedge.text}”' for hedge in row.hedges)})", "yellow")
    text.append(f", {row.tense}, ", "")
    text.append(row.polarity.value, "bold red" if row.polarity is Polarity.NEGATED else "")
    return text


def _claims(rows: Iterable[Claim], words: Words, title: str) -> Table:
    table = _table("id", "claim", "what fills it", "said by", title=title, show_lines=True)
    for row in rows:
        sources = " → ".join(words.source(source) for source in row.chain)
        table.add_row(row.id[:_SHORT], _label(row), _filled(row, words), Text(sources))
    return table


def _filled(row: Claim, words: Words) -> Text:
    """What fills a claim's roles, a line a role; the words of the report where it has none."""
    lines = [
        Text.assemble((f"{role.role} ", "cyan"), _one_line(role.text), (f" {_meaning(role, row, words)}", "dim"))
        for role in row.roles
    ]
    return Text("\n").join(lines) if lines else _quote(row)


def _label(row: Claim) -> Text:
    text = Text(row.frame.value, style="cyan")
    if row.certainty is not Certainty.CERTAIN:
        text.append(f"\n{row.certainty}", _MANNERS[row.certainty])
    if row.polarity is Polarity.NEGATED:
        text.append("\nnegated", "bold red")
    return text


def _people(people: Sequence[Entity], tables: CaseTables, words: Words) -> Table:
    counts: dict[str, int] = {}
    for row in tables.claims:
        for id_ in {role.entity for role in row.roles if role.entity}:
            counts[id_] = counts.get(id_, 0) + 1
    table = _table(
        "id",
        "name",
        "known as",
        "latest legal status",
        "claims",
        title=_count(len(people), "person", "people"),
    )
    for entity in people:
        table.add_row(
            entity.id[:_SHORT],
            Text(entity.name, style="bold"),
            Text(", ".join(entity.aliases)),
            Text(words.status(entity.id) or "none on record"),
            str(counts.get(entity.id, 0)),
        )
    return table


def _person(entity: Entity, tables: CaseTables, words: Words) -> Group:
    status = words.status(entity.id)
    head = Text.assemble((entity.name, "bold"), f"  ({status})" if status else "  (no legal status on record)")
    facts = Table.grid(padding=(0, 2))
    facts.add_row(Text("Written", style="cyan"), Text(" · ".join(entity.names)))
    if entity.aliases:
        facts.add_row(Text("Known as", style="cyan"), Text(" · ".join(f"“{alias}”" for alias in entity.aliases)))
    reports = {mention.report for mention in entity.mentions}
    facts.add_row(
        Text("Named", style="cyan"),
        Text(f"{_count(len(entity.mentions), 'time')} in {_count(len(reports), 'report')}"),
    )
    parts: list[RenderableType] = [head, facts]
    events = [event for event in tables.ledger if event.person == entity.id and event.claim in words.claims]
    if events:
        parts += [Text(), _ledger(events, words)]
    claims = [row for row in tables.claims if any(role.entity == entity.id for role in row.roles)]
    if claims:
        parts += [Text(), _claims(claims, words, "What is said")]
    return Group(*parts)


def _ledger(events: Sequence[LegalEvent], words: Words) -> Table:
    table = _table(
        "when",
        "status",
        "for",
        "by whose word",
        "claim",
        title="Before the law",
    )
    for event in events:
        row = words.claims[event.claim]
        said = " → ".join(words.source(source) for source in row.chain)
        table.add_row(_when(event.time), Text(status_words(event)), Text(event.detail or ""), Text(said), row.id[:_SHORT])
    return table


def _incidents(incidents: Sequence[Incident], words: Words) -> Table:
    table = _table(
        "id",
        "kind",
        "incident",
        "when",
        "where",
        "claims",
        "reports",
        title=_count(len(incidents), "incident"),
    )
    for row in incidents:
        table.add_row(
            row.id[:_SHORT],
            Text(row.kind.value, style="cyan"),
            Text(words.beside_names(row.title)),
            _when(row.time),
            Text(_places(row, words)),
            str(len(row.claims)),
            str(len(row.reports)),
        )
    return table


def _incident(row: Incident, tables: CaseTables, words: Words) -> Group:
    findings = {finding.id: finding for finding in tables.findings}
    head = Text.assemble((words.beside_names(row.title), "bold"), ("  incident ", "dim"), (row.id, "dim"))
    facts = (row.kind.value, _when(row.time), _places(row, words), _count(len(row.reports), "report"))
    where = Text(" · ".join(filter(None, facts)), style="dim")
    table = _table("question", "answers", "claims", "roots", "finding", show_lines=True)
    for slot in row.slots:
        finding = findings.get(slot.finding)
        said = Text.assemble((finding.kind.value, "bold"), "\n", words.beside_names(finding.text)) if finding else Text("")
        table.add_row(Text(slot.slot, style="cyan"), *_answers(slot, words), said)
    claims = [words.claims[id_] for id_ in row.claims if id_ in words.claims]
    told = _claims(claims, words, _count(len(claims), "claim"))
    return Group(head, where, *_why(row, tables), Padding(table, (1, 0)), told)


def _why(row: Incident, tables: CaseTables) -> list[Text]:
    """Why the reports of an incident are taken to tell of one happening, a line each, and what it follows from and why."""
    lines = [
        Text.assemble(("Also told by " if len(row.reports) > 1 else "Told by ", "dim"), reason)
        for reason in row.reason.split("; ")
        if reason
    ]
    earlier = next((one for one in tables.incidents if one.id == row.follows), None)
    if earlier is not None:
        lines.append(
            Text.assemble(("Follows ", "dim"), earlier.title, (f" ({earlier.id[:_SHORT]}): ", "dim"), row.follows_reason)
        )
    return lines


def _answers(slot: Slot, words: Words) -> tuple[Text, Text, Text]:
    """What fills a slot, one line a value: the value, how many claims say so, and from how many roots."""
    shown = [_answer(value, words) for value in slot.values]
    claims = [str(len(value.claims)) for value in slot.values]
    roots = [str(len(value.roots)) for value in slot.values]
    return Text("\n".join(shown)), Text("\n".join(claims)), Text("\n".join(roots))


def _answer(value: SlotValue, words: Words) -> str:
    if value.value:
        return describe(value.value)
    return words.name(value.entity) if value.entity and value.entity in words.entities else _one_line(value.text)


def _places(row: Incident, words: Words) -> str:
    return ", ".join(words.entities[place].name if place in words.entities else place for place in row.places)


def _when(time: Time | None) -> str:
    return describe(time) if time and (time.start or time.end) else ""


def _table(*columns: str, title: str | None = None, show_lines: bool = False) -> Table:
    return Table(*columns, title=title, title_justify="left", title_style="bold", show_edge=False, show_lines=show_lines)


def _count(number: int, noun: str, nouns: str | None = None) -> str:
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
