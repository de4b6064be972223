-- A stock: all irregular stays that were ever found up to the end of the period, less all that were ever concluded, told apart by what
-- is asked for. A column that is not asked for is empty, and a list that is empty takes in every value. Over months where that is enough.
SELECT CASE WHEN CAST(:by_kind AS boolean) THEN kind END AS kind,
       CAST(SUM(CASE WHEN event = 'FOUND' THEN quantity ELSE -quantity END) AS bigint) AS quantity
FROM (
    SELECT month AS day, kind, event, quantity
    FROM statistics.irregular_month
    WHERE CAST(:over_months AS boolean)
    UNION ALL
    SELECT day, kind, event, quantity
    FROM statistics.irregular_tally
    WHERE NOT CAST(:over_months AS boolean)
) AS counted
WHERE day < CAST(:until AS date)
  AND (CAST(:kind AS text[]) IS NULL OR kind = ANY (CAST(:kind AS text[])))
GROUP BY 1
HAVING SUM(CASE WHEN event = 'FOUND' THEN quantity ELSE -quantity END) <> 0
LIMIT :most
