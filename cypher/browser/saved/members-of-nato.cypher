// Members of NATO
MATCH (c:Country)<-[r:MEMBERSHIP_OF]-(m:Membership)-[s:MEMBERSHIP_IN]->(o:Organization)
WHERE o.name = 'NATO' OR o.fullName = 'North Atlantic Treaty Organization'
RETURN c, r, m, s, o
