-- Persons inspected in the period, by everything that a metric tells apart.
SELECT direction, mode, nationality_group, channel, outcome, second_line, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.person_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY direction, mode, nationality_group, channel, outcome, second_line
