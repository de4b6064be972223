-- Days of the period with any record of a person inspected.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.person_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
