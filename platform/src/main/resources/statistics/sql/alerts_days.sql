-- Days of the period with any alert.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.alert_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
