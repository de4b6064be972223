-- A stock: all irregular stays that were ever found up to the end of the period, less all that were ever concluded.
SELECT kind, CAST(SUM(CASE WHEN event = 'FOUND' THEN quantity ELSE -quantity END) AS bigint) AS quantity
FROM statistics.irregular_month
WHERE month < CAST(:until AS date)
GROUP BY kind
