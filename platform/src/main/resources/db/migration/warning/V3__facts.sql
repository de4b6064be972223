-- The contract with statistics (SignalFact, WarningFact): signals and warnings as countable events, without personal data. What
-- shows over ports has the empty port, so that it is a value of the key.
CREATE VIEW warning.fact_signal AS
SELECT raised_in AS recorded_in, raised_at AS recorded_at, raised_day AS day, COALESCE(port, '') AS port, indicator,
       'RAISED' AS event, NULL::text AS outcome, 1::smallint AS quantity
FROM warning.signal
UNION ALL
SELECT settled_in, settled_at, settled_day, COALESCE(port, ''), indicator, 'ASSESSED',
       CASE WHEN real >= 2 THEN 'REAL' WHEN not_real >= 2 THEN 'NOT_REAL' ELSE 'CANNOT_SAY' END, 1::smallint
FROM warning.signal s
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.opinion = 'REAL') AS real, count(*) FILTER (WHERE a.opinion = 'NOT_REAL') AS not_real
    FROM warning.assessment a WHERE a.signal = s.id) AS said
WHERE s.settled_in IS NOT NULL
UNION ALL
SELECT o.told_in, o.told_at, o.told_day, COALESCE(s.port, ''), s.indicator, 'CLOSED', o.outcome, 1::smallint
FROM warning.outcome o JOIN warning.signal s ON s.id = o.signal;

CREATE VIEW warning.fact_warning AS
SELECT w.issued_in AS recorded_in, w.issued_at AS recorded_at, w.issued_day AS day, COALESCE(s.port, '') AS port, s.indicator,
       w.level, 'ISSUED' AS event, NULL::text AS outcome, 1::smallint AS quantity
FROM warning.warning w JOIN warning.signal s ON s.id = w.signal
UNION ALL
SELECT o.told_in, o.told_at, o.told_day, COALESCE(s.port, ''), s.indicator, w.level, 'CLOSED', o.outcome, 1::smallint
FROM warning.outcome o JOIN warning.signal s ON s.id = o.signal JOIN warning.warning w ON w.signal = s.id;
