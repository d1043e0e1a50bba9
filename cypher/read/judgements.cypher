// title: Judgements
// description: What people said of two claims or two name forms: that they are one, that they are not, or that they put the question
//   off. Newest first.
// parameter withdrawn: boolean = false - Also those that were taken back
// parameter limit: integer = 5000 (1..50000) - Most rows
// returns: rows
MATCH (j:Judgement)
WHERE $withdrawn OR j.withdrawnAt IS NULL
RETURN j.id AS id, j.verdict AS verdict, j.a AS a, j.b AS b, j.day AS day, j.why AS why, j.`by` AS who, j.recordedAt AS recordedAt,
  j.withdrawnAt AS withdrawnAt
ORDER BY recordedAt DESC, id
SKIP $skip LIMIT $limit
