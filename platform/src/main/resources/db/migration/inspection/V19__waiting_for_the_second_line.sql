-- How many wait for the second line is on every page; among the open ones it would find whoever is at a desk, and the dead rows of
-- everybody who was.
CREATE INDEX at_second_line ON inspection.inspection (port, id) WHERE second_line AND status <> 'CLOSED';
