// title: Quotes of facts
// description: The words behind each of some facts: sentences of documents before rows of records, then the oldest document first.
//   All claims of one fact, with the reason why each was taken to tell of it: see evidence-of.
// parameter facts: strings - Ids of facts
// parameter each: integer = 1 (1..50) - Most quotes of one fact
// returns: rows
UNWIND $facts AS fact
MATCH (:Entity {id: fact})<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
WITH fact, c, d, CASE WHEN d.kind = 'dataset' THEN 1 ELSE 0 END AS rank, coalesce(d.publishedOn, '9999-12-31') AS day
ORDER BY fact, rank, day, c.id
WITH fact, collect({claim: c.id, quote: c.quote, document: d.id, title: d.title, publisher: d.publisher, url: d.url,
  publishedOn: d.publishedOn, origin: d.origin, kind: d.kind}) AS said
UNWIND range(0, size(said[0..$each]) - 1) AS place
WITH fact, place, said[place] AS one
RETURN fact, one.claim AS claim, one.quote AS quote, one.document AS document, one.title AS title, one.publisher AS publisher,
  one.url AS url, one.publishedOn AS publishedOn, one.origin AS origin, one.kind AS documentKind
ORDER BY fact, place
