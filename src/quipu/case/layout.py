"""How the desk's index is laid out."""

LAYOUT = 5
"""Goes up with every change here, so that an index of another layout is made anew."""

SCHEMA = """
CREATE TABLE report (id TEXT PRIMARY KEY, outlet TEXT, title TEXT, published TEXT, language TEXT, family TEXT, claims INT,
                     row TEXT);
CREATE TABLE claim (id TEXT PRIMARY KEY, report TEXT, start INT, incident TEXT, root TEXT, frame TEXT, polarity TEXT,
                    certainty TEXT, ruling TEXT, row TEXT);
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT, name TEXT, claims INT, status TEXT, row TEXT);
CREATE TABLE incident (id TEXT PRIMARY KEY, kind TEXT, title TEXT, day TEXT, reports INT, claims INT, follows TEXT,
                       places TEXT, row TEXT);
CREATE TABLE finding (id TEXT PRIMARY KEY, kind TEXT, incident TEXT, slot TEXT, roots INT, place INT, row TEXT);
CREATE TABLE link (id TEXT PRIMARY KEY, kind TEXT, a TEXT, b TEXT, polarity TEXT, certainty TEXT, claims INT,
                   first TEXT, last TEXT, row TEXT);
CREATE TABLE step (person TEXT, place INT, row TEXT);
CREATE TABLE problem (row TEXT);
CREATE TABLE claim_entity (entity TEXT, claim TEXT, role TEXT);
CREATE TABLE entity_report (entity TEXT, report TEXT, mentions INT, spans TEXT);
CREATE TABLE incident_entity (entity TEXT, incident TEXT);
CREATE TABLE finding_claim (claim TEXT, finding TEXT);
CREATE TABLE finding_entity (entity TEXT, finding TEXT);
CREATE TABLE source (key TEXT PRIMARY KEY, name TEXT, kind TEXT, named INT, entity TEXT, claims INT, reports INT, incidents INT);
CREATE TABLE source_claim (source TEXT, claim TEXT, place INT);
CREATE TABLE path (source TEXT, keys TEXT, claims INT, example TEXT);
CREATE TABLE root (id TEXT PRIMARY KEY, name TEXT, entity TEXT, claims INT);
CREATE TABLE tally (part TEXT, name TEXT, n INT);
CREATE TABLE term (kind TEXT, id TEXT);
CREATE VIRTUAL TABLE words USING fts5(name, body, tokenize = "unicode61 remove_diacritics 2");
"""
LOOKUPS = """
CREATE INDEX claim_report ON claim (report, start);
CREATE INDEX claim_incident ON claim (incident);
CREATE INDEX claim_root ON claim (root);
CREATE INDEX claim_loose ON claim (report) WHERE incident IS NULL;
CREATE INDEX term_kind ON term (kind);
CREATE INDEX report_family ON report (family);
CREATE INDEX report_day ON report (published IS NULL, published, id);
CREATE INDEX report_outlet ON report (outlet);
CREATE INDEX entity_kind ON entity (kind, claims);
CREATE INDEX incident_size ON incident (reports, claims);
CREATE INDEX incident_follows ON incident (follows);
CREATE INDEX incident_day ON incident (day);
CREATE INDEX finding_place ON finding (place);
CREATE INDEX finding_light ON finding (id, kind, place, incident);
CREATE INDEX finding_kind ON finding (kind, place);
CREATE INDEX finding_incident ON finding (incident);
CREATE INDEX link_size ON link (claims DESC, id);
CREATE INDEX link_a ON link (a);
CREATE INDEX link_b ON link (b);
CREATE INDEX step_person ON step (person, place);
CREATE INDEX claim_entity_e ON claim_entity (entity, claim);
CREATE INDEX claim_entity_c ON claim_entity (claim);
CREATE INDEX entity_report_e ON entity_report (entity);
CREATE INDEX entity_report_r ON entity_report (report);
CREATE INDEX incident_entity_e ON incident_entity (entity);
CREATE INDEX incident_entity_i ON incident_entity (incident);
CREATE INDEX finding_claim_c ON finding_claim (claim);
CREATE INDEX finding_entity_e ON finding_entity (entity);
CREATE INDEX source_claim_s ON source_claim (source, claim);
CREATE INDEX source_claim_c ON source_claim (claim);
CREATE INDEX source_size ON source (claims);
CREATE INDEX path_source ON path (source);
"""
TOTALS = """
CREATE INDEX t1 ON claim_entity (entity);
CREATE INDEX t2 ON source_claim (source);
CREATE INDEX t3 ON claim (report);
CREATE INDEX t4 ON claim (root);
CREATE INDEX t5 ON claim_entity (claim);
UPDATE report SET claims = (SELECT count(*) FROM claim WHERE claim.report = report.id);
UPDATE entity SET claims = (SELECT count(DISTINCT claim) FROM claim_entity WHERE claim_entity.entity = entity.id);
UPDATE root SET claims = (SELECT count(*) FROM claim WHERE claim.root = root.id);
UPDATE source SET (claims, reports, incidents) = (SELECT count(*), count(DISTINCT c.report), count(DISTINCT c.incident)
    FROM source_claim s JOIN claim c ON c.id = s.claim WHERE s.source = source.key);
UPDATE source SET name = coalesce((SELECT name FROM entity WHERE entity.id = source.entity), name);
UPDATE root SET name = coalesce((SELECT name FROM entity WHERE entity.id = root.entity), name);
INSERT INTO incident_entity SELECT DISTINCT e.entity, c.incident FROM claim_entity e
    JOIN claim c ON c.id = e.claim WHERE c.incident IS NOT NULL;
INSERT INTO finding_entity SELECT DISTINCT e.entity, f.finding FROM finding_claim f
    JOIN claim_entity e ON e.claim = f.claim;
DROP INDEX t1;
DROP INDEX t2;
DROP INDEX t3;
DROP INDEX t4;
DROP INDEX t5;
WITH kinds (kind, n) AS (VALUES ('conflict', 0), ('opposed', 1), ('implausible', 2), ('revise', 3), ('sum', 4), ('refine', 5),
    ('agree', 6), ('copy', 7), ('single', 8)),
    ranked (id, n) AS (SELECT f.id, row_number() OVER (ORDER BY k.n, i.reports DESC, f.roots DESC, f.id) FROM finding f
    JOIN kinds k ON k.kind = f.kind LEFT JOIN incident i ON i.id = f.incident)
    UPDATE finding SET place = (SELECT n FROM ranked WHERE ranked.id = finding.id);
INSERT INTO tally SELECT 'finding', kind, count(*) FROM finding GROUP BY kind;
INSERT INTO tally SELECT 'incident', kind, count(*) FROM incident GROUP BY kind;
INSERT INTO tally SELECT 'source', kind, count(*) FROM source GROUP BY kind;
INSERT INTO tally SELECT 'entity', kind, count(*) FROM entity GROUP BY kind;
INSERT INTO tally SELECT 'outlet', outlet, count(*) FROM report WHERE outlet IS NOT NULL GROUP BY outlet;
INSERT INTO tally SELECT 'table', 'report', count(*) FROM report UNION ALL SELECT 'table', 'claim', count(*) FROM claim
    UNION ALL SELECT 'table', 'incident', count(*) FROM incident UNION ALL SELECT 'table', 'finding', count(*) FROM finding
    UNION ALL SELECT 'table', 'link', count(*) FROM link UNION ALL SELECT 'table', 'root', count(*) FROM root
    UNION ALL SELECT 'table', 'outlet', count(DISTINCT outlet) FROM report
    UNION ALL SELECT 'table', 'copy', count(*) FROM report WHERE family <> id;
"""
"""How much is said of each row, filled in when all rows are there."""
