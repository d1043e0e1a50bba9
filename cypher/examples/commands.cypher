// What the help of commands, the pages of docs/ and the OpenAPI document show, each on one line.

//: ranked
MATCH (c:Country)-[:PARTY_TO]->(a:Agreement) RETURN c.name, count(a) AS n ORDER BY n DESC LIMIT 10

//: with-parameter
MATCH (c:Country {code: $code}) RETURN c

//: few
MATCH (c:Country) RETURN c.name LIMIT 5

//: agreements-of
MATCH (c:Country {code: $code})-[:PARTY_TO]->(a:Agreement) RETURN a.name AS name, a.signedOn AS signedOn ORDER BY signedOn LIMIT 3

//: wrong
MATCH (c:Country RETURN c
