// Small questions of the API that are no named queries of their own.

//: meta
MATCH (m:EntenteMeta)
RETURN m.graphVersion AS graphVersion, m.extractorVersion AS extractorVersion, m.schemaVersion AS schemaVersion

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

//: places-on-the-map
MATCH (n:Entity)
WHERE n:Country OR n:Organization
RETURN n.id AS id, CASE WHEN n:Country THEN 'Country' ELSE 'Organization' END AS kind, n.name AS name, n.code AS code, n.kind AS type,
  n.region AS region, n.latitude AS latitude, n.longitude AS longitude, coalesce(n.reports, 0) AS reports,
  coalesce(n.sources, 0) AS sources, size(coalesce(n.conflicts, [])) AS conflicts
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
