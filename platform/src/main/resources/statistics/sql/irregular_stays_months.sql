-- Months of the period with any irregular stay found or concluded.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.irregular_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
