// Proposals for a search, ranked in server/store/rank.ts. The columns are those of the embedded engine's.

//: entities
// The index leaves out common English words, and the codes of Austria, Italy and Norway are such: so codes are asked apart.
CALL {
  CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node RETURN node AS n
  UNION
  MATCH (n:Country) WHERE n.code = $code OR n.iso3 = $code RETURN n
}
WITH n, labels(n) AS labels
WHERE any(l IN labels WHERE l IN $kinds)
RETURN n.id AS id, labels, n.name AS name, n.fullName AS fullName, n.title AS title, n.aliases AS aliases, n.code AS code, n.iso3 AS iso3
ORDER BY size(n.name), n.id
LIMIT $most
