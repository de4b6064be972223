-- The contract with statistics (WaitingFact): who waits for a decision at this moment, without personal data. Unlike the
-- countable events it changes as people decide. The index still_open holds exactly these rows, so that the question costs
-- as much as there are people waiting, however many have crossed.
CREATE VIEW inspection.fact_waiting AS
SELECT port, direction, mode, channel,
       CASE status WHEN 'OPEN' THEN 'DESK' WHEN 'REFUSAL_PROPOSED' THEN 'SIGNATURE' ELSE status END AS queue,
       -- the instant inside the identifier (RFC 9562 section 5.7): PostgreSQL before 18 has no function for it
       to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) AS since
FROM inspection.inspection
WHERE status <> 'CLOSED';
