// What a published page holds: facts with who takes part, the claims behind them, and the documents of those with their texts.

//: all-facts
MATCH (f:Entity)
WHERE f:Agreement OR f:Meeting OR f:Exercise
RETURN f.id AS id
ORDER BY id

//: memberships
MATCH (p:Entity)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(o:Organization)
WHERE o.id IN $organizations AND ($members IS NULL OR p.id IN $members)
RETURN m.id AS id
ORDER BY id

//: facts
UNWIND $ids AS key
MATCH (f:Entity {id: key})
WHERE f:Agreement OR f:Meeting OR f:Exercise OR f:Membership OR f:Tenure
WITH DISTINCT f
CALL {
  WITH f
  MATCH (f)-[:HELD_AT|SIGNED_AT]->(p:Place)
  RETURN min(p.name) AS place
}
RETURN f, place
ORDER BY f.id

//: parties
UNWIND $ids AS key
MATCH (f:Entity {id: key})-[r:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|SIGNED|ATTENDED|MEMBERSHIP_OF|MEMBERSHIP_IN|OF_PERSON]-(p:Entity)
RETURN f.id AS fact, type(r) AS relation, p.id AS id, head([l IN labels(p) WHERE l <> 'Entity']) AS kind, p.name AS name, p.code AS code,
  p.kind AS type, r.earliest AS earliest, r.latest AS latest
ORDER BY fact, relation, id

//: evidence
UNWIND $ids AS key
MATCH (c:Claim)-[s:SUPPORTS]->(f:Entity {id: key})
MATCH (c)-[:STATED_IN]->(d:Document)
RETURN f.id AS fact, c.id AS claim, d.id AS document, c.quote AS quote, c.start AS start, c.`end` AS `end`, c.status AS status,
  c.date AS date, coalesce(c.reportedBy, []) AS reportedBy, s.reason AS reason
ORDER BY fact, coalesce(d.publishedOn, '9999-12-31'), claim

//: documents
UNWIND $ids AS key
MATCH (d:Document {id: key})-[:HAS_TEXT]->(t:Text)
RETURN d.id AS id, d.key AS key, d.title AS title, d.publisher AS publisher, d.url AS url, d.publishedOn AS publishedOn,
  d.origin AS origin, d.kind AS kind, d.licence AS licence, d.sha256 AS sha256, t.text AS text
ORDER BY id
