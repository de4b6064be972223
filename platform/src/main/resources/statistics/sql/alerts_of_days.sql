-- Alerts of watchlists raised and resolved in a period of days, by everything that a metric tells apart.
SELECT direction, event, kind, action, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.alert_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
GROUP BY direction, event, kind, action, outcome
