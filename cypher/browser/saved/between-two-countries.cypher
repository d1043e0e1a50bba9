// All that ties two countries
MATCH (a:Country {code: 'IN'})-[r:TOOK_PART_IN|PARTY_TO|EXERCISED_IN]->(fact)<-[s:TOOK_PART_IN|PARTY_TO|EXERCISED_IN]-(b:Country {code: 'US'})
RETURN a, r, fact, s, b
