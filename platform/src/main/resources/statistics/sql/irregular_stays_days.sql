-- Days of the period with any irregular stay found or concluded.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.irregular_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
