-- Months of the period with any of these warnings.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.warning_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
