// title: Corrections
// description: What people put right in single claims, with the words that the claim quotes: rejected, confirmed, or one field given
//   another value. One whose quote no longer stands in the document does nothing until it stands there again. Newest first.
// parameter withdrawn: boolean = false - Also those that were taken back
// parameter limit: integer = 5000 (1..50000) - Most rows
// returns: rows
MATCH (k:Correction)
WHERE $withdrawn OR k.withdrawnAt IS NULL
OPTIONAL MATCH (c:Claim {id: k.claim})
RETURN k.id AS id, k.claim AS claim, k.action AS action, k.field AS field, k.value AS value, k.quote AS quote, k.day AS day, k.why AS why,
  k.`by` AS who, k.recordedAt AS recordedAt, k.withdrawnAt AS withdrawnAt, coalesce(c.quote = k.quote, false) AS holds,
  c.document AS document
ORDER BY recordedAt DESC, id
SKIP $skip LIMIT $limit
