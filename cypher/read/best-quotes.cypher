// title: Best quotes
// description: For each of the facts given, the one quote to open with: a sentence of a document before a row of records, one that states the fact as it
//   stands before one that tells of its plan, then the one that states most of it, then the oldest.
// parameter facts: strings - Ids of facts, in the order wanted
// returns: rows
UNWIND range(0, size($facts) - 1) AS place
WITH place, $facts[place] AS key
CALL {
  WITH key
  MATCH (f:Entity {id: key})<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
  WITH f, c, d, CASE d.kind WHEN 'dataset' THEN 1 ELSE 0 END AS record, CASE WHEN coalesce(c.status, '') = coalesce(f.status, '') THEN 0 ELSE 1 END AS other,
    size(split(coalesce(c.spans, ''), 'start')) AS stated
  ORDER BY record, other, stated DESC, coalesce(d.publishedOn, '9999-12-31'), c.id LIMIT 1
  RETURN f.id AS id, f.name AS name, c.id AS claim, c.quote AS quote, d.id AS document, d.title AS title, d.publisher AS publisher,
    d.publishedOn AS publishedOn, d.origin AS origin, d.kind AS documentKind
}
RETURN id, name, claim, quote, document, title, publisher, publishedOn, origin, documentKind
ORDER BY place
