// title: Changes
// description: What a country, two countries or all gained, lost and learned from one day to another, newest first. Gained: signed,
//   in force, renewed, held, took office, joined. Lost: ended, called off, left office, left. Learned: announced (first told of as a plan),
//   reported (first told of by a document of these days, though it came about outside them), exercise (told of anew). A date of a month or
//   a year counts on its first day. Without to: up to asOf, else the data horizon.
// phrase: changes of $country [with $partner] [since $from]
// shared: from, to, asOf, limit
// parameter country: country = null - Only changes of this country
// parameter partner: country = null - Only what it shares with this one
// returns: rows
CALL {
  MATCH (f:Agreement) WHERE f.signedOn >= '' AND f.status <> 'proposed' RETURN f, 'gained' AS change, 'signed' AS what, f.signedOn AS date
  UNION ALL
  MATCH (f:Agreement) WHERE f.inForceOn >= '' RETURN f, 'gained' AS change, 'in force' AS what, f.inForceOn AS date
  UNION ALL
  MATCH (f:Agreement) WHERE f.renewedOn >= '' RETURN f, 'gained' AS change, 'renewed' AS what, f.renewedOn AS date
  UNION ALL
  MATCH (f:Agreement) WHERE f.endedOn >= '' RETURN f, 'lost' AS change, 'ended' AS what, f.endedOn AS date
  UNION ALL
  MATCH (f:Meeting) WHERE f.status = 'held' AND f.date >= '' RETURN f, 'gained' AS change, 'held' AS what, f.date AS date
  UNION ALL
  MATCH (f:Meeting) WHERE f.status = 'cancelled' AND f.cancelledOn >= '' RETURN f, 'lost' AS change, 'called off' AS what, f.cancelledOn AS date
  UNION ALL
  MATCH (f:Exercise)<-[r:EXERCISED_IN]-(:Country) WHERE r.earliest >= '' RETURN f, 'learned' AS change, 'exercise' AS what, max(r.earliest) AS date
  UNION ALL
  MATCH (f:Entity) WHERE (f:Tenure OR f:Membership) AND f.startDate >= ''
  RETURN f, 'gained' AS change, CASE WHEN f:Tenure THEN 'took office' ELSE 'joined' END AS what, f.startDate AS date
  UNION ALL
  MATCH (f:Entity) WHERE (f:Tenure OR f:Membership) AND f.endDate >= ''
  RETURN f, 'lost' AS change, CASE WHEN f:Tenure THEN 'left office' ELSE 'left' END AS what, f.endDate AS date
  UNION ALL
  MATCH (f:Entity)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
  WHERE (f:Meeting OR f:Agreement) AND d.publishedOn >= '' AND c.status IN ['planned', 'proposed']
  RETURN f, 'learned' AS change, 'announced' AS what, min(d.publishedOn) AS date
  UNION ALL
  MATCH (f:Entity)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
  WHERE (f:Meeting OR f:Agreement) AND d.publishedOn >= '' AND NOT f.status IN ['planned', 'proposed', 'cancelled']
  RETURN f, 'learned' AS change, 'reported' AS what, min(d.publishedOn) AS date
}
WITH f, change, what, date, CASE size(date) WHEN 4 THEN date + '-01-01' WHEN 7 THEN date + '-01' ELSE date END AS day,
  coalesce($to, $asOf, $horizon) AS until
WHERE ($from IS NULL OR day >= $from) AND day <= until AND ($asOf IS NULL OR day <= $asOf)
  AND (what <> 'reported' OR f.earliest IS NULL OR f.earliest > until OR ($from IS NOT NULL AND f.earliest < $from))
CALL {
  WITH f
  MATCH (f)-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|MEMBERSHIP_OF]-(p:Entity)
  RETURN p
  UNION
  WITH f
  MATCH (f)-[:OF_OFFICE]->(:Office)-[:OFFICE_OF]->(p:Entity)
  RETURN p
}
WITH f, change, what, date, day, collect(p.id) AS sides, collect(coalesce(p.code, p.name)) AS named
WHERE ($country IS NULL OR $country IN sides) AND ($partner IS NULL OR $partner IN sides)
WITH f, change, what, date, day, named ORDER BY day DESC, change, what, f.id SKIP $skip LIMIT $limit
CALL {
  WITH f, what
  MATCH (f)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
  WITH c, d, CASE WHEN coalesce(c.status, '') IN ['planned', 'proposed'] AND what <> 'announced' THEN 1 ELSE 0 END
    + CASE WHEN what = 'announced' AND NOT coalesce(c.status, '') IN ['planned', 'proposed'] THEN 1 ELSE 0 END AS rank
  ORDER BY rank, coalesce(d.publishedOn, '9999-12-31'), c.id LIMIT 1
  RETURN collect({claim: c.id, quote: c.quote, document: d.id, title: d.title, publisher: d.publisher, publishedOn: d.publishedOn, origin: d.origin,
    kind: d.kind}) AS said
}
CALL {
  WITH named
  UNWIND named AS one
  WITH one ORDER BY one
  RETURN collect(one) AS countries
}
RETURN day, date, change, what, f.id AS id, head([l IN labels(f) WHERE l <> 'Entity']) AS kind, f.name AS name, f.kind AS type, f.status AS status,
  f.obligation AS obligation, countries, head(said).claim AS claim, head(said).quote AS quote, head(said).document AS document,
  head(said).title AS title, head(said).publisher AS publisher, head(said).publishedOn AS publishedOn, head(said).origin AS origin,
  head(said).kind AS documentKind
ORDER BY day DESC, change, what, id
