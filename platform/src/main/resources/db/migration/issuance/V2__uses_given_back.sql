-- A crossing that is corrected away used nothing: its use is given back, once, and stays to be seen. Should the correction be corrected,
-- it counts again.
ALTER TABLE issuance.use
    ADD COLUMN given_back_at timestamptz,
    DROP CONSTRAINT use_state_check,
    DROP CONSTRAINT ended_says_when;
ALTER TABLE issuance.use
    ADD CONSTRAINT known_state CHECK (state IN ('RESERVED', 'COMMITTED', 'RELEASED', 'GIVEN_BACK')),
    ADD CONSTRAINT ended_says_when CHECK ((state = 'RESERVED') = (ended_at IS NULL)),
    ADD CONSTRAINT given_back_says_when CHECK ((state = 'GIVEN_BACK') = (given_back_at IS NOT NULL));
