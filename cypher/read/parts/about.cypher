// Small questions of the API that are no named queries of their own.

//: meta
MATCH (m:EntenteMeta)
RETURN m.graphVersion AS graphVersion, m.extractorVersion AS extractorVersion, m.schemaVersion AS schemaVersion, m.store AS store

//: counts
CALL {
  MATCH (n:Entity) RETURN head([l IN labels(n) WHERE l <> 'Entity']) AS label
  UNION ALL
  MATCH (n:Document) RETURN 'Document' AS label
  UNION ALL
  MATCH (n:Claim) RETURN 'Claim' AS label
}
WITH label, count(*) AS n
RETURN label, n
ORDER BY label

//: horizon
MATCH (c:Claim)
WHERE c.status IS NULL OR NOT c.status IN ['planned', 'proposed']
RETURN max(c.earliest) AS horizon

//: samples
MATCH (d:Document)
WHERE d.origin = 'sample'
RETURN count(d) AS n

//: freshness
MATCH (d:Document)
RETURN max(d.publishedOn) AS published, max(d.recordedAt) AS recorded

//: waiting
MATCH (b:Dirty)
RETURN count(b) AS n

//: places-on-the-map
MATCH (n:Entity)
WHERE n:Country OR n:Organization
RETURN n.id AS id, CASE WHEN n:Country THEN 'Country' ELSE 'Organization' END AS kind, n.name AS name, n.code AS code, n.kind AS type,
  n.region AS region, n.latitude AS latitude, n.longitude AS longitude, coalesce(n.reports, 0) AS reports,
  coalesce(n.sources, 0) AS sources, size(coalesce(n.conflicts, [])) AS conflicts, COUNT { (n)<-[:MENTIONS]-(:Document) } AS documents
ORDER BY id

//: weight
MATCH (n:Entity {id: $id})
RETURN COUNT { (n)<-[:SUPPORTS]-(:Claim) } AS claims, COUNT { (n)<-[:MENTIONS]-(:Document) } AS mentioning

//: tie-coverage
CALL {
  MATCH (x:Country)<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(y:Country)
  WHERE x.id = $a AND y.id = $b
  RETURN count(DISTINCT d.id) AS documents
}
CALL {
  MATCH (x:Country)-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]->(f:Entity)<-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]-(y:Country)
  WHERE x.id = $a AND y.id = $b
  MATCH (f)<-[:SUPPORTS]-(c:Claim)
  RETURN count(DISTINCT c.id) AS claims
}
RETURN documents, claims

//: entity-node
MATCH (n:Entity {id: $id})
RETURN {id: n.id, labels: labels(n), properties: properties(n)} AS node

//: moved
MATCH (c:Claim)-[:SUPPORTS]->(f:Entity)
WHERE c.hash = $hash
RETURN f.id AS id
ORDER BY id
LIMIT 1

//: document-count
MATCH (d:Document)
WHERE ($origin IS NULL OR d.origin = $origin) AND ($kind IS NULL OR d.kind = $kind)
  AND ($text IS NULL OR toLower(coalesce(d.title, '')) CONTAINS toLower($text) OR toLower(coalesce(d.publisher, '')) CONTAINS toLower($text)
    OR toLower(coalesce(d.url, '')) CONTAINS toLower($text))
RETURN count(d) AS n

//: evidence-count
MATCH (c:Claim)-[:SUPPORTS]->(f:Entity {id: $id})
RETURN count(c) AS n

//: schema-nodes
CALL {
  MATCH (n:Entity) RETURN head([l IN labels(n) WHERE l <> 'Entity']) AS label, keys(n) AS names
  UNION ALL
  MATCH (n:Document) RETURN 'Document' AS label, keys(n) AS names
  UNION ALL
  MATCH (n:Claim) RETURN 'Claim' AS label, keys(n) AS names
}
UNWIND names AS name
WITH DISTINCT label, name ORDER BY label, name
RETURN label, collect(name) AS properties
ORDER BY label

//: schema-relationships
MATCH (a:Entity)-[r]->(b:Entity)
WITH type(r) AS type, head([l IN labels(a) WHERE l <> 'Entity']) AS start, head([l IN labels(b) WHERE l <> 'Entity']) AS finish, count(*) AS n
RETURN type, start, finish, n
ORDER BY type, start, finish

//: corrections-of
UNWIND $ids AS id
MATCH (k:Correction)
WHERE k.claim = id AND k.withdrawnAt IS NULL
RETURN k.id AS id, k.claim AS claim, k.action AS action, k.field AS field, k.value AS value, k.quote AS quote, k.day AS day, k.why AS why,
  k.`by` AS who, k.recordedAt AS recordedAt, k.withdrawnAt AS withdrawnAt
ORDER BY day, id

//: asking
MATCH (b:Asking)
RETURN b.key AS block, b.questions AS questions
ORDER BY block

//: put-off
MATCH (j:Judgement)
WHERE j.verdict = 'later' AND j.withdrawnAt IS NULL
RETURN j.id AS id, j.a AS a, j.b AS b, j.day AS day, j.`by` AS who, j.why AS why

//: event-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUPPORTS]->(f:Entity)
WHERE f:Meeting OR f:Agreement
MATCH (f)<-[s:SUPPORTS]-(o:Claim)-[:STATED_IN]->(d:Document)
WITH id, f, s, o, d ORDER BY id, CASE WHEN o.id = id THEN 0 ELSE 1 END, coalesce(d.publishedOn, '9999-12-31'), o.id
WITH id, f.id AS fact, collect({claim: o.id, kind: o.kind, quote: o.quote, start: o.start, `end`: o.`end`, rule: o.rule, value: o.value,
  effective: o.effective, spans: o.spans, reportedBy: coalesce(o.reportedBy, []), document: d.id, key: d.key, title: d.title,
  publisher: d.publisher, url: d.url, publishedOn: d.publishedOn, origin: d.origin, documentKind: d.kind, reason: s.reason, score: s.score}) AS claims
RETURN id AS asked, fact, size(claims) AS total, claims[0..$most] AS claims
ORDER BY asked, fact

//: form-claims
UNWIND $forms AS form
MATCH (n:NameForm {key: form})<-[:OF_FORM|ALIAS_FORM]-(o:Claim)-[:STATED_IN]->(d:Document)
WITH form, n, o, d ORDER BY form, coalesce(d.publishedOn, '9999-12-31'), o.id
WITH form, n.person AS fact, collect({claim: o.id, kind: o.kind, quote: o.quote, start: o.start, `end`: o.`end`, rule: o.rule, value: o.value,
  effective: o.effective, spans: o.spans, reportedBy: coalesce(o.reportedBy, []), document: d.id, key: d.key, title: d.title,
  publisher: d.publisher, url: d.url, publishedOn: d.publishedOn, origin: d.origin, documentKind: d.kind}) AS claims
RETURN form AS asked, fact, size(claims) AS total, claims[0..$most] AS claims
ORDER BY asked

//: briefs
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS kind, n.name AS name
ORDER BY id
