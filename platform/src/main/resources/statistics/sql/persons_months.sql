-- Months of the period with any record of a person inspected.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.person_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
