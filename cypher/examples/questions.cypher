// Questions that analysts ask, as Cypher that runs as it stands: the console offers them, docs/cypher.md prints them,
// a test runs each on both stores. `//: name`, then `// the question`, then the text.

//: most-agreements
// Which countries are party to most agreements?
MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
RETURN c.name AS country, count(a) AS agreements
ORDER BY agreements DESC, country
LIMIT 10

//: agreed-by-two
// What have two countries agreed on?
MATCH (:Country {code: 'IN'})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(:Country {code: 'US'})
RETURN a.name AS agreement, a.kind AS kind, a.status AS status, a.signedOn AS signed
ORDER BY signed, agreement

//: signed-since
// What has a country signed since a day?
MATCH (:Country {code: 'AU'})-[:PARTY_TO]->(a:Agreement)
WHERE a.signedOn >= '2020'
RETURN a.signedOn AS signed, a.name AS agreement
ORDER BY signed, agreement

//: in-force-by-kind
// Which agreements are in force or renewed, by kind?
MATCH (a:Agreement)
WHERE a.status IN ['in-force', 'renewed']
RETURN a.kind AS kind, count(*) AS agreements
ORDER BY agreements DESC, kind

//: mutual-defence
// Which promises to defend each other are there?
MATCH (a:Agreement {obligation: 'mutual-defence'})
WHERE a.status <> 'ended'
MATCH (c)-[:PARTY_TO]->(a)
WITH a, c.name AS party ORDER BY party
RETURN a.name AS agreement, a.status AS status, collect(party) AS parties
ORDER BY agreement

//: many-parties
// Which agreements have many parties?
MATCH (c:Country)-[:PARTY_TO]->(a:Agreement)
WITH a, count(c) AS parties
WHERE parties > 3
RETURN a.name AS agreement, parties
ORDER BY parties DESC, agreement

//: terms
// How long have agreements been concluded for, on the whole?
MATCH (a:Agreement)
WHERE a.durationYears IS NOT NULL
RETURN a.kind AS kind, count(*) AS agreements, min(a.durationYears) AS shortest, max(a.durationYears) AS longest
ORDER BY agreements DESC, kind

//: whom-met
// Whom did a country meet, and when?
MATCH (:Country {code: 'JP'})-[:TOOK_PART_IN]->(m:Meeting)<-[:TOOK_PART_IN]-(other:Country)
WHERE m.status = 'held'
RETURN m.date AS date, other.name AS country, m.kind AS kind
ORDER BY date, country, kind

//: meetings-by-year
// How many meetings were held each year?
MATCH (m:Meeting)
WHERE m.status = 'held' AND m.date IS NOT NULL
RETURN left(m.date, 4) AS year, count(*) AS meetings
ORDER BY year

//: announced-or-called-off
// Which meetings have been announced or called off?
MATCH (m:Meeting)
WHERE m.status <> 'held'
RETURN m.name AS meeting, m.status AS status, coalesce(m.date, 'undated') AS date
ORDER BY date, meeting

//: where-meetings-are-held
// Where are meetings held?
MATCH (m:Meeting)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (p)-[:LOCATED_IN]->(c:Country)
RETURN p.name AS place, c.name AS country, count(m) AS meetings
ORDER BY meetings DESC, place, country
LIMIT 10

//: who-met-whom
// Who met whom: which people attended the same meeting?
MATCH (a:Person)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Person)
WHERE a.id < b.id
WITH a.name AS one, b.name AS other, count(DISTINCT m) AS meetings
RETURN one, other, meetings
ORDER BY meetings DESC, one, other
LIMIT 10

//: defence-ministers
// Who has been the defence minister of a country, and when?
MATCH (p:Person)<-[:OF_PERSON]-(t:Tenure)-[:OF_OFFICE]->(o:Office {role: 'defence-minister'})-[:OFFICE_OF]->(:Country {code: 'IN'})
RETURN p.name AS minister, t.startDate AS since, t.endDate AS until
ORDER BY since, minister

//: who-signed
// Who signed, and for which country?
MATCH (p:Person)-[s:SIGNED]->(a:Agreement)
RETURN p.name AS person, s.country AS country, a.name AS agreement
ORDER BY person, agreement
LIMIT 20

//: shared-organizations
// Which organizations do two countries share?
MATCH (:Country {code: 'PH'})<-[:MEMBERSHIP_OF]-(:Membership)-[:MEMBERSHIP_IN]->(o:Organization)<-[:MEMBERSHIP_IN]-(:Membership)-[:MEMBERSHIP_OF]->(:Country {code: 'VN'})
RETURN DISTINCT o.name AS organization
ORDER BY organization

//: members
// Who are the members of an organization, and since when?
MATCH (c:Country)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(o:Organization)
WHERE o.name = 'NATO' OR o.fullName = 'North Atlantic Treaty Organization'
RETURN c.name AS country, m.startDate AS since
ORDER BY since, country

//: exercises
// Who exercises together?
MATCH (c:Country)-[:EXERCISED_IN]->(e:Exercise)
WITH e, c.name AS country ORDER BY country
RETURN e.name AS exercise, collect(country) AS countries
ORDER BY exercise

//: friends-of-both
// Which countries have ties with both of two others?
MATCH (x:Country)-[:PARTY_TO|TOOK_PART_IN]->()<-[:PARTY_TO|TOOK_PART_IN]-(:Country {code: 'JP'})
MATCH (x)-[:PARTY_TO|TOOK_PART_IN]->()<-[:PARTY_TO|TOOK_PART_IN]-(:Country {code: 'AU'})
WHERE NOT x.code IN ['JP', 'AU']
RETURN DISTINCT x.name AS country
ORDER BY country

//: way-between
// By what way are two countries connected?
MATCH p = shortestPath((:Country {code: 'NZ'})-[:PARTY_TO|TOOK_PART_IN*..6]-(:Country {code: 'KR'}))
RETURN length(p) AS steps

//: agreed-but-never-met
// Which countries have an agreement but never met?
MATCH (a:Country)-[:PARTY_TO]->(x:Agreement)<-[:PARTY_TO]-(b:Country)
WHERE a.code < b.code AND NOT (a)-[:TOOK_PART_IN]->(:Meeting)<-[:TOOK_PART_IN]-(b)
RETURN a.name AS one, b.name AS other, count(DISTINCT x) AS agreements
ORDER BY agreements DESC, one, other
LIMIT 10

//: which-sentence
// Which sentence says so?
MATCH (k:Claim)-[:SUPPORTS]->(a:Agreement)<-[:PARTY_TO]-(:Country {code: 'PH'})
MATCH (k)-[:STATED_IN]->(d:Document)
WHERE d.kind = 'article'
RETURN a.name AS agreement, d.title AS document, k.quote AS quote
ORDER BY agreement, document, quote
LIMIT 20

//: independent-sources
// Which facts rest on several independent sources?
MATCH (m:Meeting)
WHERE m.sources > 1
RETURN m.name AS meeting, m.sources AS sources, m.reports AS reports
ORDER BY sources DESC, meeting

//: contradictions
// Where do documents contradict each other?
MATCH (n:Entity)
WHERE size(n.conflicts) > 0
RETURN n.name AS fact, n.conflicts AS fields
ORDER BY fact

//: publishers
// What does each publisher report on?
MATCH (d:Document {kind: 'article'})<-[:STATED_IN]-(k:Claim)
RETURN d.publisher AS publisher, count(DISTINCT d) AS documents, count(k) AS claims
ORDER BY claims DESC, publisher

//: successors
// Which agreements follow another?
MATCH (newer:Agreement)-[r:AMENDS|REPLACES]->(older:Agreement)
RETURN newer.name AS newer, type(r) AS how, older.name AS older
ORDER BY newer, older
