// What a Cypher script of the graph is made of. The words in capitals between underscores stand for labels, types and literals, which the
// writer of the script escapes (server/graph/export/script.ts).

//: nodes
UNWIND __ROWS__ AS row
CREATE (n:__LABELS__) SET n = row;

//: constraint
CREATE CONSTRAINT __NAME__ IF NOT EXISTS FOR (n:__LABEL__) REQUIRE n.id IS UNIQUE;

//: wait
CALL db.awaitIndexes(600);

//: relationships
UNWIND __ROWS__ AS row
MATCH (a:__START__ {id: row[0]})
MATCH (b:__END__ {id: row[1]})
CREATE (a)-[r:__TYPE__]->(b) SET r = row[2];
