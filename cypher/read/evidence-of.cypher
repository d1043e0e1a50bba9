// title: Evidence of a fact
// description: The words behind a fact: each live claim with its quote, document, rule and the reason why it was taken to tell of
//   this fact. Rows of records have their own quotes and name what they cite.
// parameter id: id - The fact
// shared: knownAt
// parameter limit: integer = 200 (1..5000) - Most claims
// returns: rows
MATCH (c:Claim)-[s:SUPPORTS]->(f:Entity)
WHERE f.id = $id AND ($knownAt IS NULL OR substring(c.recordedAt, 0, 10) <= $knownAt)
MATCH (c)-[:STATED_IN]->(d:Document)
RETURN c.id AS claim, c.kind AS kind, c.quote AS quote, c.start AS start, c.`end` AS `end`, c.rule AS rule, c.value AS value,
  c.effective AS effective, c.spans AS spans, c.recordedAt AS recordedAt, coalesce(c.reportedBy, []) AS reportedBy, s.reason AS reason,
  s.score AS score, d.id AS document, d.key AS key,
  d.title AS title, d.publisher AS publisher, d.url AS url, d.publishedOn AS publishedOn, d.origin AS origin, d.kind AS documentKind
ORDER BY coalesce(publishedOn, '9999-12-31'), claim
SKIP $skip LIMIT $limit
