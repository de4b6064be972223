-- Alerts of watchlists raised and resolved in the period, by everything that a metric tells apart.
SELECT direction, event, kind, action, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.alert_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY direction, event, kind, action, outcome
