// Export: groups in this order, each sorted, so that equal graphs are equal files. Blocks, name forms, jobs, tokens and what
// hangs on them stay out. Statements named "past-…" are read only for an export with history.

//: nodes-entities
MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: nodes-documents
MATCH (n:Document)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: nodes-texts
MATCH (:Document)-[:HAS_TEXT]->(n:Text)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: nodes-claims
MATCH (n:Claim)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: past-nodes-documents
MATCH (n:PastDocument)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: past-nodes-texts
MATCH (d)-[:HAD_TEXT]->(n:Text)
RETURN DISTINCT n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: past-nodes-claims
MATCH (n:PastClaim)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: past-nodes-words
MATCH (n)
WHERE n:Judgement OR n:Correction OR n:Retraction
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id

//: relationships-facts
MATCH (a:Entity)-[r]->(b:Entity)
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to

//: relationships-texts
MATCH (a:Document)-[r:HAS_TEXT]->(b:Text)
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to

//: relationships-mentions
MATCH (a:Document)-[r:MENTIONS]->(b:Entity)
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to

//: relationships-stated
MATCH (a:Claim)-[r:STATED_IN]->(b:Document)
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to

//: relationships-supports
MATCH (a:Claim)-[r:SUPPORTS]->(b:Entity)
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to

//: past-relationships
MATCH (a)-[r:STATED_IN|HAD_TEXT|RETRACTS]->(b)
WHERE a:PastClaim OR a:PastDocument OR a:Document OR a:Retraction
WITH a, r, b
WHERE NOT a:Claim
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS properties
ORDER BY type, from, to
