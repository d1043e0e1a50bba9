// title: Tie strength
// description: How much the facts of the graph bind two countries, by an open formula: this text is all of it. Each fact that stands is
//   worth weight × decay × corroboration. weight: points by obligation of an agreement, for a shared alliance, for talks held and
//   exercises (divided by the number of the other countries there). decay: halves with the age of the last sign of life, seen from the
//   day (asOf, else the data horizon); what binds keeps at least its floor while it stands, contacts fade to nothing. corroboration: the chance
//   that one of the independent sources is right. The best fact of a pair counts whole, the second half, the third a third, so that many
//   small papers are no alliance. Proposed, planned, cancelled and ended facts count nothing. It ranks what documents say, no more: see
//   docs/tie-strength.md for how far that goes. Strongest first, each with the facts that make it up.
// phrase: strength of the ties of $country [with $partner]
// shared: from, to, asOf, limit
// parameter country: country = null - Only ties of this country
// parameter partner: country = null - Only the tie with this country
// parameter mutualDefence: integer = 100 (0..1000) - Points of an agreement on mutual defence
// parameter accessBasing: integer = 60 (0..1000) - Points of access and basing
// parameter visitingForces: integer = 45 (0..1000) - Points of visiting forces
// parameter logistics: integer = 30 (0..1000) - Points of logistics
// parameter information: integer = 25 (0..1000) - Points of shared information
// parameter industry: integer = 20 (0..1000) - Points of industry and technology
// parameter procurement: integer = 15 (0..1000) - Points of procurement
// parameter training: integer = 12 (0..1000) - Points of training and exercises that an agreement owes
// parameter cooperation: integer = 10 (0..1000) - Points of general cooperation
// parameter other: integer = 5 (0..1000) - Points of any other agreement
// parameter alliance: integer = 100 (0..1000) - Points of an alliance to which both belong
// parameter meeting: integer = 6 (0..1000) - Points of talks held between the two alone
// parameter exercise: integer = 10 (0..1000) - Points of an exercise of the two alone
// parameter bindingHalfLife: integer = 20 (1..200) - Years after which what binds has lost half of what it can lose
// parameter bindingFloor: integer = 50 (0..100) - Per cent that what binds keeps while it stands, however old or undated
// parameter contactHalfLife: integer = 3 (1..200) - Years after which talks and exercises count half
// parameter trust: integer = 70 (1..100) - Per cent chance that one source alone is right
// returns: rows
WITH coalesce($country, $partner) AS one, CASE WHEN $country IS NULL THEN null ELSE $partner END AS other, coalesce($asOf, $horizon) AS today
CALL {
  WITH one, other, today
  MATCH (a:Country) WHERE one IS NULL OR a.id = one
  MATCH (a)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(b:Country)
  WHERE a.id <> b.id AND (other IS NULL OR b.id = other) AND (one IS NOT NULL OR a.id < b.id)
    AND CASE WHEN $asOf IS NULL THEN f.status IN ['signed', 'in-force', 'renewed']
      ELSE f.signedOn >= '' AND f.earliest <= $asOf AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended')) END
  WITH DISTINCT a, b, f, today, [d IN [f.signedOn, f.inForceOn, f.renewedOn] WHERE d >= '' AND d <= today] AS signs
  RETURN a, b, f.id AS id, 'Agreement' AS kind, f.name AS name, f.obligation AS obligation, f.earliest AS earliest, f.latest AS latest,
    f.sources AS sources, reduce(last = '', d IN signs | CASE WHEN d > last THEN d ELSE last END) AS sign, 1 AS others,
    CASE f.obligation WHEN 'mutual-defence' THEN $mutualDefence WHEN 'access-basing' THEN $accessBasing WHEN 'visiting-forces' THEN $visitingForces
      WHEN 'logistics' THEN $logistics WHEN 'information' THEN $information WHEN 'industry' THEN $industry WHEN 'procurement' THEN $procurement
      WHEN 'training-exercises' THEN $training WHEN 'general-cooperation' THEN $cooperation ELSE $other END AS weight
  UNION ALL
  WITH one, other, today
  MATCH (a:Country) WHERE one IS NULL OR a.id = one
  MATCH (a)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(f:Organization)<-[:MEMBERSHIP_IN]-(n:Membership)-[:MEMBERSHIP_OF]->(b:Country)
  WHERE f.kind = 'alliance' AND a.id <> b.id AND (other IS NULL OR b.id = other) AND (one IS NOT NULL OR a.id < b.id)
    AND m.role IN ['member', 'founding-member'] AND n.role IN ['member', 'founding-member']
    AND (m.endDate IS NULL OR m.latest > today) AND (n.endDate IS NULL OR n.latest > today)
    AND ($asOf IS NULL OR (m.earliest <= $asOf AND n.earliest <= $asOf))
  WITH a, b, f, CASE WHEN m.startDate IS NULL OR n.startDate IS NULL THEN null WHEN m.startDate > n.startDate THEN m.startDate ELSE n.startDate END AS began,
    CASE WHEN coalesce(m.sources, 1) < coalesce(n.sources, 1) THEN coalesce(m.sources, 1) ELSE coalesce(n.sources, 1) END AS told
  WITH a, b, f, max(began) AS began, max(told) AS told
  RETURN a, b, f.id AS id, 'Organization' AS kind, f.name AS name, null AS obligation, began AS earliest, null AS latest,
    told AS sources, coalesce(began, '') AS sign, 1 AS others, $alliance AS weight
  UNION ALL
  WITH one, other, today
  MATCH (a:Country) WHERE one IS NULL OR a.id = one
  MATCH (a)-[:TOOK_PART_IN]->(f:Meeting)<-[:TOOK_PART_IN]-(b:Country)
  WHERE a.id <> b.id AND (other IS NULL OR b.id = other) AND (one IS NOT NULL OR a.id < b.id)
    AND f.status = 'held' AND ($asOf IS NULL OR f.earliest <= $asOf)
  WITH DISTINCT a, b, f
  RETURN a, b, f.id AS id, 'Meeting' AS kind, f.name AS name, null AS obligation, f.earliest AS earliest, f.latest AS latest,
    f.sources AS sources, coalesce(f.latest, '') AS sign, COUNT { (f)<-[:TOOK_PART_IN]-(:Country) } - 1 AS others, $meeting AS weight
  UNION ALL
  WITH one, other, today
  MATCH (a:Country) WHERE one IS NULL OR a.id = one
  MATCH (a)-[r:EXERCISED_IN]->(f:Exercise)<-[s:EXERCISED_IN]-(b:Country)
  WHERE a.id <> b.id AND (other IS NULL OR b.id = other) AND (one IS NOT NULL OR a.id < b.id)
    AND ($asOf IS NULL OR (r.earliest <= $asOf AND s.earliest <= $asOf))
  WITH a, b, f, max(r.latest) AS mine, max(s.latest) AS yours, min(r.earliest) AS earliest
  RETURN a, b, f.id AS id, 'Exercise' AS kind, f.name AS name, null AS obligation, earliest, mine AS latest, f.sources AS sources,
    CASE WHEN mine IS NULL OR yours IS NULL THEN '' WHEN mine < yours THEN mine ELSE yours END AS sign,
    COUNT { (f)<-[:EXERCISED_IN]-(:Country) } - 1 AS others, $exercise AS weight
}
WITH a, b, id, kind, name, obligation, today, weight, others, CASE WHEN sources > 1 THEN sources ELSE 1 END AS told,
  CASE WHEN sign = '' THEN null ELSE sign END AS since, substring(sign + '-01-01', 0, 10) AS sign, earliest, latest
WHERE ($from IS NULL OR kind = 'Organization' OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
WITH a, b, id, kind, name, obligation, weight, others, told, since,
  CASE WHEN since IS NULL OR today IS NULL THEN null ELSE toFloat(substring(today, 0, 4)) - toFloat(substring(sign, 0, 4))
    + (toFloat(substring(today, 5, 2)) - toFloat(substring(sign, 5, 2))) / 12.0
    + (toFloat(substring(today, 8, 2)) - toFloat(substring(sign, 8, 2))) / 365.0 END AS years
WITH a, b, id, kind, name, obligation, weight, others, told, since, CASE WHEN years < 0 THEN 0.0 ELSE years END AS age
WITH a, b, id, kind, name, obligation, weight, others, told, since, age, 1.0 - (1.0 - $trust / 100.0) ^ told AS corroboration,
  CASE WHEN kind IN ['Agreement', 'Organization'] THEN $bindingFloor / 100.0
      + (1.0 - $bindingFloor / 100.0) * CASE WHEN age IS NULL THEN 0.0 ELSE 2.0 ^ (-age / $bindingHalfLife) END
    WHEN age IS NULL THEN 0.0 ELSE 2.0 ^ (-age / $contactHalfLife) END AS decay
WITH a, b, id, kind, name, obligation, weight, others, told, since, age, decay, corroboration, weight * decay * corroboration / others AS worth
WHERE worth > 0
WITH a, b, {id: id, kind: kind, name: name, obligation: obligation, since: since, age: round(age * 10) / 10, weight: weight, others: others,
  decay: round(decay * 1000) / 1000, sources: told, corroboration: round(corroboration * 1000) / 1000} AS fact, worth
ORDER BY a.id, b.id, worth DESC, fact.id
WITH a, b, collect(fact) AS facts, collect(worth) AS worths
WITH a, b, facts, [i IN range(0, size(worths) - 1) | worths[i] / (i + 1)] AS points
WITH a, b, facts, points, reduce(sum = 0.0, p IN points | sum + p) AS sum
RETURN a.id AS a, a.name AS aName, b.id AS b, b.name AS bName, round(sum * 100) / 100 AS strength, size(facts) AS count,
  [i IN range(0, size(facts) - 1) | {id: facts[i].id, kind: facts[i].kind, name: facts[i].name, obligation: facts[i].obligation,
    since: facts[i].since, age: facts[i].age, weight: facts[i].weight, others: facts[i].others, decay: facts[i].decay,
    sources: facts[i].sources, corroboration: facts[i].corroboration, rank: i + 1, points: round(points[i] * 100) / 100}] AS facts
ORDER BY strength DESC, a, b
SKIP $skip LIMIT $limit
