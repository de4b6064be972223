-- Months of the period with any alert.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.alert_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
