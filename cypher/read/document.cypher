// title: Document
// description: One document: its metadata, its text, and how many claims it states now and stated before.
// parameter id: document - The document's id or key
// returns: rows
CALL {
  MATCH (d:Document) WHERE d.id = $id
  OPTIONAL MATCH (d)-[:HAS_TEXT]->(t:Text)
  RETURN d, t, true AS live
  UNION ALL
  MATCH (d:PastDocument) WHERE d.id = $id
  OPTIONAL MATCH (d)-[:HAD_TEXT]->(t:Text)
  RETURN d, t, false AS live
}
WITH d, live, t.text AS text, coalesce(t.recordedAt, '') AS recorded, coalesce(t.id, '') AS textId
ORDER BY recorded DESC, textId LIMIT 1
RETURN d.id AS id, d.key AS key, d.title AS title, d.publisher AS publisher, d.url AS url, d.publishedOn AS publishedOn, d.origin AS origin,
  d.kind AS kind, d.language AS language, d.licence AS licence, coalesce(d.sources, []) AS sources, d.file AS file, d.sha256 AS sha256,
  d.recordedAt AS recordedAt, live, text, COUNT { (d)<-[:STATED_IN]-(:Claim) } AS claims, COUNT { (d)<-[:STATED_IN]-(:PastClaim) } AS pastClaims
