// Defence ministers and whom they met
MATCH (p:Person)<-[t:OF_PERSON]-(n:Tenure)-[o:OF_OFFICE]->(f:Office {role: 'defence-minister'})
MATCH (p)-[r:ATTENDED]->(m:Meeting)
RETURN p, t, n, o, f, r, m
LIMIT 200
