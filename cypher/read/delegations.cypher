// title: Who met for whom
// description: The people of each country at meetings and agreements, newest first: who attended or signed, with the office held there and then;
//   an office that a document names without its holder (person is null); and who was defence minister on the day (IN_OFFICE), which
//   does not say that he or she was there. Of one fact, of a country, or of what two countries share.
// shared: from, to, asOf
// parameter country: country = null - Only people of this country
// parameter partner: country = null - And of this one, at what both share
// parameter fact: id = null - Only at this meeting or agreement
// parameter limit: integer = 1000 (1..5000) - Most rows
// returns: rows
MATCH (c:Country)-[:PARTY_TO|TOOK_PART_IN]->(f:Entity)
WHERE ($fact IS NULL OR f.id = $fact)
  AND (($country IS NULL AND $partner IS NULL) OR c.id IN [coalesce($country, ''), coalesce($partner, '')])
  AND ($country IS NULL OR EXISTS { (:Country {id: $country})-[:PARTY_TO|TOOK_PART_IN]->(f) })
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO|TOOK_PART_IN]->(f) })
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND (NOT f:Meeting OR f.status = 'held')
    AND (NOT f:Agreement OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))))
CALL {
  WITH c, f
  MATCH (c)<-[:SERVES]-(p:Person)-[r:ATTENDED|SIGNED]->(f)
  WITH c, f, p, max(type(r)) AS relation
  CALL {
    WITH c, f, p
    MATCH (p)<-[:OF_PERSON]-(t:Tenure)-[:OF_OFFICE]->(o:Office)-[:OFFICE_OF]->(c)
    WHERE coalesce(t.earliest, t.latest) <= f.latest AND coalesce(t.latest, t.earliest) >= f.earliest
    WITH coalesce(t.title, o.role) AS title, o.role AS role, coalesce(t.earliest, t.latest) AS since, t.id AS key
    ORDER BY since DESC, key LIMIT 1
    RETURN collect(title) AS titles, collect(role) AS roles
  }
  RETURN p.id AS person, p.name AS name, relation, head(titles) AS title, head(roles) AS role
  UNION ALL
  WITH c, f
  MATCH (c)<-[:OFFICE_OF]-(o:Office)-[:REPRESENTED_AT]->(f)
  RETURN null AS person, null AS name, 'REPRESENTED_AT' AS relation, coalesce(o.title, o.role) AS title, o.role AS role
  UNION ALL
  WITH c, f
  MATCH (c)<-[:OFFICE_OF]-(o:Office)<-[:OF_OFFICE]-(t:Tenure)-[:OF_PERSON]->(p:Person)
  WHERE o.role = 'defence-minister' AND t.earliest <= f.earliest AND t.latest >= f.latest AND f.status <> 'cancelled'
  RETURN p.id AS person, p.name AS name, 'IN_OFFICE' AS relation, coalesce(t.title, o.role) AS title, o.role AS role
}
WITH DISTINCT f, c, person, name, relation, title, role, coalesce(f.latest, '') AS newest,
  CASE relation WHEN 'IN_OFFICE' THEN 1 ELSE 0 END AS rank
RETURN f.id AS fact, head([l IN labels(f) WHERE l <> 'Entity']) AS kind, c.code AS country, person, name, relation, title, role
ORDER BY newest DESC, fact, country, rank, coalesce(name, ''), coalesce(title, ''), relation
LIMIT $limit
