// title: Documents
// description: The documents, newest first, with the number of their claims.
// phrase: documents called $text
// parameter text: string = null - Only those whose title, publisher or address holds these words
// parameter origin: string = null {press|official|record|sample} - Only this origin
// parameter kind: string = null {article|dataset} - Only articles or only tables of records
// shared: limit
// returns: rows
MATCH (d:Document)
WHERE ($origin IS NULL OR d.origin = $origin) AND ($kind IS NULL OR d.kind = $kind)
  AND ($text IS NULL OR toLower(coalesce(d.title, '')) CONTAINS toLower($text) OR toLower(coalesce(d.publisher, '')) CONTAINS toLower($text)
    OR toLower(coalesce(d.url, '')) CONTAINS toLower($text))
WITH d ORDER BY coalesce(d.publishedOn, '') DESC, d.id SKIP $skip LIMIT $limit
RETURN d.id AS id, d.key AS key, d.title AS title, d.publisher AS publisher, d.url AS url, d.publishedOn AS publishedOn, d.origin AS origin,
  d.kind AS kind, d.recordedAt AS recordedAt, COUNT { (d)<-[:STATED_IN]-(:Claim) } AS claims
ORDER BY coalesce(publishedOn, '') DESC, id
