-- Alerts of watchlists raised and resolved in the period, told apart by what is asked for.
-- A column that is not asked for is empty, and a list that is empty takes in every value. Over months where that is enough.
SELECT CAST(date_trunc(CAST(:step AS text), CAST(day AS timestamp)) AS date) AS step,
       CASE WHEN CAST(:by_port AS boolean) THEN port END AS port,
       CASE WHEN CAST(:by_direction AS boolean) THEN direction END AS direction,
       CASE WHEN CAST(:by_kind AS boolean) THEN kind END AS kind,
       CASE WHEN CAST(:by_action AS boolean) THEN action END AS action,
       CASE WHEN CAST(:by_outcome AS boolean) THEN outcome END AS outcome,
       CAST(SUM(quantity) AS bigint) AS quantity
FROM (
    SELECT month AS day, port, direction, event, kind, action, outcome, quantity
    FROM statistics.alert_month
    WHERE CAST(:over_months AS boolean)
    UNION ALL
    SELECT day, port, direction, event, kind, action, outcome, quantity
    FROM statistics.alert_tally
    WHERE NOT CAST(:over_months AS boolean)
) AS counted
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
  AND (CAST(:direction AS text[]) IS NULL OR direction = ANY (CAST(:direction AS text[])))
  AND (CAST(:event AS text[]) IS NULL OR event = ANY (CAST(:event AS text[])))
  AND (CAST(:kind AS text[]) IS NULL OR kind = ANY (CAST(:kind AS text[])))
  AND (CAST(:action AS text[]) IS NULL OR action = ANY (CAST(:action AS text[])))
  AND (CAST(:outcome AS text[]) IS NULL OR outcome = ANY (CAST(:outcome AS text[])))
GROUP BY 1, 2, 3, 4, 5, 6
HAVING SUM(quantity) <> 0
LIMIT :most
