// title: Claims of a document
// description: What one document states, in the order of its text, and the facts that each claim supports.
// parameter id: document - The document's id or key
// parameter limit: integer = 5000 (1..20000) - Most rows
// returns: rows
MATCH (d:Document)<-[:STATED_IN]-(c:Claim)
WHERE d.id = $id
OPTIONAL MATCH (c)-[s:SUPPORTS]->(f:Entity)
WITH c, s, f ORDER BY c.start, c.id, f.id SKIP $skip LIMIT $limit
RETURN c.id AS claim, c.kind AS kind, c.quote AS quote, c.start AS start, c.`end` AS `end`, c.rule AS rule, c.value AS value,
  c.effective AS effective, coalesce(c.rejected, false) AS rejected,  c.spans AS spans, coalesce(c.reportedBy, []) AS reportedBy, f.id AS fact, head([l IN labels(f) WHERE l <> 'Entity']) AS factKind,
  f.name AS factName, f.code AS factCode, s.reason AS reason
ORDER BY start, claim, fact
