-- Months of the period with any record of a conveyance inspected.
SELECT COUNT(DISTINCT month) AS months
FROM statistics.conveyance_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
