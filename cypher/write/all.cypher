// Whole layers, for checks and previews: one map a row.

//: documents
MATCH (d:Document)-[:HAS_TEXT]->(t:Text)
RETURN {key: d.key, publisher: d.publisher, publishedOn: d.publishedOn, origin: d.origin, kind: d.kind, sketch: t.sketch} AS row

//: texts
MATCH (d:Document)-[:HAS_TEXT]->(t:Text)
RETURN {key: d.key, text: t.text, sha256: t.sha256} AS row

//: claims
MATCH (c:Claim)
RETURN c {.*} AS row

//: judgements
MATCH (j:Judgement)
WHERE j.withdrawnAt IS NULL AND j.verdict <> 'later'
RETURN j {.id, .verdict, .a, .b, .day} AS row

//: corrections
MATCH (k:Correction)
WHERE k.withdrawnAt IS NULL
RETURN k {.id, .claim, .quote, .action, .field, .value, .day} AS row

//: nodes
MATCH (b:Block)-[:YIELDS]->(n:Entity)
RETURN {block: b.key, labels: labels(n), properties: properties(n)} AS row

//: entities
MATCH (n:Entity)
RETURN {id: n.id, labels: labels(n), properties: properties(n)} AS row

//: relationships
MATCH (a:Entity)-[r]->(b:Entity)
RETURN {type: type(r), from: a.id, to: b.id, properties: properties(r)} AS row

//: supports
MATCH (c:Claim)-[s:SUPPORTS]->(n:Entity)
RETURN {claim: c.id, fact: n.id, reason: s.reason, score: s.score} AS row

//: dirty
MATCH (b:Dirty)
RETURN {key: b.key} AS row

//: questions
MATCH (b:Asking)
RETURN {key: b.key, questions: b.questions} AS row
