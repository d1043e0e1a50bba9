// The latest meetings, with who took part and where
MATCH (m:Meeting {status: 'held'})
WITH m ORDER BY m.latest DESC, m.id LIMIT 25
MATCH (c:Country)-[r:TOOK_PART_IN]->(m)
OPTIONAL MATCH (m)-[h:HELD_AT]->(p:Place)
RETURN m, r, c, h, p
