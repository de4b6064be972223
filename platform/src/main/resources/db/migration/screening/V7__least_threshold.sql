-- Scores of names are probabilities now, and the usual threshold is a tenth: the least that a list may ask for lies below it.
ALTER TABLE screening.watchlist DROP CONSTRAINT threshold_within;
ALTER TABLE screening.watchlist ADD CONSTRAINT threshold_within CHECK (threshold BETWEEN 0.050 AND 1.000);
