-- Counts for who watches over many ports (Situations). Few are referred and fewer enter temporarily, so that these indexes stay
-- small and the question does not grow with the crossings.
CREATE INDEX referred ON inspection.inspection (id) WHERE verdict = 'REFER';
CREATE INDEX temporary_entry ON inspection.inspection (leave_by) WHERE temporary_reason IS NOT NULL;
