// Facts on which documents contradict each other, with the claims
MATCH (n:Entity)<-[r:SUPPORTS]-(k:Claim)-[s:STATED_IN]->(d:Document)
WHERE size(n.conflicts) > 0
RETURN n, r, k, s, d
