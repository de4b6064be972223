-- Months of the period with any of these signals.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.signal_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
