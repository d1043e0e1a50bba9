//: await
CALL db.awaitIndexes(300)
