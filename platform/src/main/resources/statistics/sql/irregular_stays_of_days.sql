-- Irregular stays found and concluded in a period of days, by everything that a metric tells apart.
SELECT kind, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.irregular_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
GROUP BY kind, event, outcome
