// The shortest way between two countries
MATCH p = shortestPath((:Country {code: 'NZ'})-[:TOOK_PART_IN|PARTY_TO|EXERCISED_IN*..6]-(:Country {code: 'KR'}))
RETURN p
