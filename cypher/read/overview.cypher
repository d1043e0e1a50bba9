// title: Country ties
// description: Every line of the overview: two countries (or a country and an organization), the agreements, meetings and
//   exercises of at most three parties that join them, newest first. Agreements with four or more parties are no lines: see hubs.
// shared: from, to, asOf
// parameter countries: countries = null - Only lines that end at one of these
// parameter limit: integer = 5000 (1..20000) - Most lines
// returns: rows
CALL {
  MATCH (x:Entity)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(y:Entity)
  WHERE x.id < y.id AND COUNT { (f)<-[:PARTY_TO]-(:Entity) } < 4
  RETURN x, y, f, 'Agreement' AS kind, f.earliest AS earliest, f.latest AS latest
  UNION ALL
  MATCH (x:Country)-[:TOOK_PART_IN]->(f:Meeting)<-[:TOOK_PART_IN]-(y:Country)
  WHERE x.id < y.id AND COUNT { (f)<-[:TOOK_PART_IN]-(:Country) } < 4 AND f.status <> 'cancelled'
  RETURN x, y, f, 'Meeting' AS kind, f.earliest AS earliest, f.latest AS latest
  UNION ALL
  MATCH (x:Country)-[r:EXERCISED_IN]->(f:Exercise)<-[s:EXERCISED_IN]-(y:Country)
  WHERE x.id < y.id AND COUNT { (f)<-[:EXERCISED_IN]-(:Country) } < 4
  RETURN x, y, f, 'Exercise' AS kind, r.earliest AS earliest, r.latest AS latest
}
WITH x, y, f, kind, earliest, latest
WHERE ($countries IS NULL OR x.id IN $countries OR y.id IN $countries)
  AND ($from IS NULL OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
  AND ($asOf IS NULL OR (earliest <= $asOf AND (kind <> 'Meeting' OR f.status = 'held')
    AND (kind <> 'Agreement' OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))))
WITH x.id AS a, x.name AS aName, y.id AS b, y.name AS bName, kind, f.id AS id, f.obligation AS obligation, earliest, latest,
  coalesce(f.sources, 0) AS sources,
  CASE WHEN $asOf IS NULL OR kind <> 'Agreement' THEN f.status WHEN f.renewedOn <= $asOf THEN 'renewed' WHEN f.inForceOn <= $asOf THEN 'in-force'
    WHEN f.inForceOn IS NOT NULL OR f.status = 'signed' THEN 'signed' WHEN f.renewedOn IS NULL AND f.status = 'renewed' THEN 'renewed' ELSE 'in-force' END AS status,
  CASE kind WHEN 'Agreement' THEN 1 ELSE 0 END AS agreement,
  CASE kind WHEN 'Meeting' THEN 1 ELSE 0 END AS meeting,
  CASE kind WHEN 'Exercise' THEN 1 ELSE 0 END AS exercise
ORDER BY kind, coalesce(latest, '') DESC, id
WITH a, aName, b, bName, sum(agreement) AS agreements, sum(meeting) AS meetings, sum(exercise) AS exercises,
  min(earliest) AS first, max(latest) AS last,
  collect({id: id, kind: kind, status: status, obligation: obligation, earliest: earliest, latest: latest, sources: sources}) AS facts
RETURN a, aName, b, bName, agreements, meetings, exercises, first, last, facts
ORDER BY a, b
SKIP $skip LIMIT $limit
