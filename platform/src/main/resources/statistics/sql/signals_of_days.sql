-- Signals of the early-warning service in a period of days, by everything that a metric tells apart.
SELECT indicator AS kind, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.signal_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
GROUP BY indicator, event, outcome
