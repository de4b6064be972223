-- Irregular stays found and concluded in the period, by everything that a metric tells apart.
SELECT kind, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.irregular_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY kind, event, outcome
