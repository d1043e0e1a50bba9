// Meetings, agreements and exercises of a country
MATCH (c:Country {code: 'JP'})-[r:TOOK_PART_IN|PARTY_TO|EXERCISED_IN]->(fact)
OPTIONAL MATCH (fact)<-[s:TOOK_PART_IN|PARTY_TO|EXERCISED_IN]-(other:Country)
RETURN c, r, fact, s, other
LIMIT 300
