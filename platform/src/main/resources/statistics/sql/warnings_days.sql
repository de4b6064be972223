-- Days of the period with any of these warnings.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.warning_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
