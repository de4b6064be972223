-- A stock: all irregular stays that were ever found up to the last of its days, less all that were ever concluded.
SELECT kind, CAST(SUM(CASE WHEN event = 'FOUND' THEN quantity ELSE -quantity END) AS bigint) AS quantity
FROM statistics.irregular_tally
WHERE day < CAST(:until AS date)
GROUP BY kind
