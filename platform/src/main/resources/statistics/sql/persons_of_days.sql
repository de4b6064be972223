-- Persons inspected in a period of days, by everything that a metric tells apart.
SELECT direction, mode, nationality_group, channel, outcome, second_line, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.person_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
GROUP BY direction, mode, nationality_group, channel, outcome, second_line
