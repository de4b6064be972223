-- Signals of the early-warning service in the period, by everything that a metric tells apart.
SELECT indicator AS kind, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.signal_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY indicator, event, outcome
