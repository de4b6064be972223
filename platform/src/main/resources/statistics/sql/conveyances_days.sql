-- Days of the period with any record of a conveyance inspected.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.conveyance_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
