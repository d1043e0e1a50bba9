// title: Search
// description: Finds nodes and documents by name, title or alias, best first.
// parameter text: string - What to look for
// parameter kinds: strings = null {Country|Person|Office|Organization|Meeting|Agreement|Exercise|Place|Document} - Only these kinds
// parameter limit: integer = 20 (1..100) - Most hits
// returns: rows
// asks: search
UNWIND range(0, size($ids) - 1) AS rank
WITH rank, $ids[rank] AS id, $matched[rank] AS matched, $scores[rank] AS score
CALL {
  WITH id
  MATCH (n:Entity {id: id})
  OPTIONAL MATCH (n)-[:SERVES|OFFICE_OF|LOCATED_IN]->(c:Country)
  WITH n, min(c.name) AS land
  RETURN head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.code AS code,
    coalesce(land, n.date, n.signedOn, n.proposedOn, n.fullName) AS detail
  UNION ALL
  WITH id
  MATCH (d:Document {id: id})
  RETURN 'Document' AS label, coalesce(d.title, d.name) AS name, null AS code, coalesce(d.publisher, d.publishedOn) AS detail
}
RETURN id, label, name, matched, score, code, detail
ORDER BY rank
