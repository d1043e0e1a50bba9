// The sentences behind the agreements of a country
MATCH (:Country {code: 'PH'})-[:PARTY_TO]->(a:Agreement)<-[r:SUPPORTS]-(k:Claim)-[s:STATED_IN]->(d:Document {kind: 'article'})
RETURN a, r, k, s, d
LIMIT 100
