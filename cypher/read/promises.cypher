// title: Promises
// description: Meetings and agreements that were announced before they came about, or called off, with who announced them and when,
//   when they were due, and what became of them: kept (in the time announced, where one was), late, changed (earlier, or announced
//   anew for another time), cancelled, or "no word since", then with the number of later documents that name all sides. An agreement is due
//   when its parties were to meet, if the same sentence says so. instead is the next meeting of the same kind and countries, for the
//   reader to judge: likeness alone makes no promise kept. asOf counts only what was published and had come about by then;
//   from and to are about the day of the announcement.
// phrase: promises of $country [with $partner] [since $from]
// shared: from, to, asOf, limit
// parameter country: country = null - Only promises of this country
// parameter partner: country = null - Only those that this country made too
// parameter outcome: string = null {kept|late|changed|cancelled|no word since} - Only those that came to this
// returns: rows
MATCH (f:Entity)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
WHERE (f:Meeting OR f:Agreement) AND c.status IN ['planned', 'proposed', 'cancelled']
  AND ($asOf IS NULL OR d.publishedOn <= $asOf)
  AND ($country IS NULL OR EXISTS { (:Country {id: $country})-[:PARTY_TO|TOOK_PART_IN]->(f) })
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO|TOOK_PART_IN]->(f) })
CALL {
  WITH f, c, d
  MATCH (d)<-[:STATED_IN]-(m:Claim)-[:SUPPORTS]->(g:Meeting)
  WHERE f:Agreement AND m.status = 'planned' AND m.start = c.start AND all(p IN f.parties WHERE p IN g.countries)
  RETURN min(m.date) AS meets, min(m.earliest) AS meetsFrom, max(m.latest) AS meetsTo
}
WITH f, c, d, coalesce(meets, c.date) AS due, coalesce(meetsFrom, c.earliest) AS dueFrom, coalesce(meetsTo, c.latest) AS dueTo
ORDER BY coalesce(d.publishedOn, '9999-12-31'), c.id
WITH f, collect({status: c.status, claim: c.id, quote: c.quote, due: due, dueFrom: dueFrom, dueTo: dueTo, document: d.id, title: d.title,
  publisher: d.publisher, publishedOn: d.publishedOn, origin: d.origin, kind: d.kind}) AS told
WITH f, [t IN told WHERE t.status <> 'cancelled'] AS plans, [t IN told WHERE t.status = 'cancelled'] AS calledOff
WITH f, plans, head(plans) AS first, head([t IN plans WHERE t.due IS NOT NULL]) AS dated, head(calledOff) AS off,
  CASE WHEN f:Meeting THEN f.date ELSE f.signedOn END AS shown,
  CASE WHEN f:Meeting THEN f.status = 'held' ELSE f.status IN ['signed', 'in-force', 'renewed'] OR (f.status = 'ended' AND f.signedOn >= '') END AS done
CALL {
  WITH f
  MATCH (f)<-[:SUPPORTS]-(h:Claim)
  WHERE h.status = 'held' AND h.date >= ''
  WITH h.date AS date ORDER BY date
  RETURN collect(date) AS held
}
WITH f, plans, first, dated, off, done,
  CASE WHEN size(held) = 0 OR size([h IN held WHERE h STARTS WITH shown OR shown STARTS WITH h]) > 0 THEN shown ELSE head(held) END AS day
WITH f, plans, off, coalesce(first, off) AS told, first.publishedOn AS announcedOn, coalesce(dated.due, off.due) AS due,
  coalesce(dated.dueFrom, off.dueFrom) AS dueFrom, coalesce(dated.dueTo, off.dueTo) AS dueTo, day,
  done AND ($asOf IS NULL OR coalesce(day, '9999') <= $asOf) AS came
WHERE ($from IS NULL OR announcedOn >= substring($from, 0, size(announcedOn))) AND ($to IS NULL OR announcedOn <= $to)
WITH f, plans, off, told, announcedOn, due, dueTo, CASE WHEN came THEN day ELSE null END AS cameOn,
  CASE WHEN came AND (due IS NULL OR day IS NULL OR day STARTS WITH due OR due STARTS WITH day OR (day >= dueFrom AND day <= dueTo)) THEN 'kept'
    WHEN came AND day > due THEN 'late'
    WHEN came THEN 'changed'
    WHEN off IS NOT NULL OR f.status = 'ended' THEN 'cancelled'
    WHEN size([t IN plans WHERE t.due IS NOT NULL AND NOT t.due STARTS WITH due AND NOT due STARTS WITH t.due]) > 0 THEN 'changed'
    ELSE 'no word since' END AS outcome
WHERE $outcome IS NULL OR outcome = $outcome
WITH f, plans, off, told, announcedOn, due, dueTo, cameOn, outcome ORDER BY coalesce(announcedOn, off.publishedOn, '') DESC, f.id SKIP $skip LIMIT $limit
CALL {
  WITH f
  MATCH (f)<-[:PARTY_TO|TOOK_PART_IN]-(p:Entity)
  WITH DISTINCT coalesce(p.code, p.name) AS party ORDER BY party
  RETURN collect(party) AS countries
}
CALL {
  WITH f, announcedOn, due, outcome, off
  MATCH (f)<-[:TOOK_PART_IN]-(:Country)-[:TOOK_PART_IN]->(g:Meeting)
  WHERE f:Meeting AND outcome <> 'kept' AND outcome <> 'late' AND g.id <> f.id AND g.status = 'held' AND g.kind = f.kind AND g.countries = f.countries
    AND g.date > coalesce(due, announcedOn, off.publishedOn) AND ($asOf IS NULL OR g.date <= $asOf)
  WITH DISTINCT g.date AS date, g.id AS id ORDER BY date, id LIMIT 1
  RETURN collect({id: id, date: date}) AS others
}
CALL {
  WITH f, announcedOn, outcome
  MATCH (p:Entity)-[:PARTY_TO|TOOK_PART_IN]->(f)
  WHERE outcome = 'no word since'
  WITH announcedOn, collect(DISTINCT p.id) AS sides
  MATCH (n:Document)-[:MENTIONS]->(q:Entity)
  WHERE q.id IN sides AND n.kind = 'article' AND n.publishedOn > announcedOn AND ($asOf IS NULL OR n.publishedOn <= $asOf)
  WITH n, size(sides) AS wanted, count(DISTINCT q.id) AS named
  WHERE named = wanted
  RETURN count(n) AS later
}
RETURN f.id AS id, CASE WHEN f:Meeting THEN 'Meeting' ELSE 'Agreement' END AS kind, f.name AS name, f.kind AS type, f.obligation AS obligation, countries,
  announcedOn, CASE WHEN size(plans) > 0 THEN told.publisher ELSE null END AS announcedBy, size(plans) AS announcements, due, outcome, cameOn,
  off.publishedOn AS cancelledOn,
  CASE outcome WHEN 'changed' THEN head([t IN reverse(plans) WHERE t.due IS NOT NULL | t.due]) ELSE null END AS newDue,
  head(others).id AS instead, head(others).date AS insteadOn,
  outcome = 'no word since' AND due IS NOT NULL AND dueTo < coalesce($asOf, $horizon) AS overdue,
  CASE WHEN outcome = 'no word since' AND announcedOn IS NOT NULL AND size(countries) > 1 THEN later ELSE null END AS laterDocuments,
  told.claim AS claim, told.quote AS quote, told.document AS document, told.title AS title, told.publisher AS publisher,
  told.publishedOn AS publishedOn, told.origin AS origin, told.kind AS documentKind
ORDER BY coalesce(announcedOn, cancelledOn, '') DESC, id
