-- Matches raised at crossings are counted by list, port and time (MatchFigures).
CREATE INDEX match_raised_at ON screening.match (raised_at) WHERE crossing IS NOT NULL;
