-- A published list names things beside persons: each row of an import says what it is, and an id that names another kind of
-- thing than before ends the one and adds the other. What was signed is remembered row by row, so that two changes of the
-- list that leave every count as it was are noticed before the switch.
ALTER TABLE screening.import_row ADD COLUMN kind text;
UPDATE screening.import_row SET kind = 'PERSON' WHERE does <> 'REFUSE';
ALTER TABLE screening.import_row
    ADD CONSTRAINT kind_of_what_is_listed CHECK ((kind IS NULL) = (does = 'REFUSE')),
    DROP CONSTRAINT import_row_import_listed_as_key,
    ADD CONSTRAINT one_row_of_an_id UNIQUE NULLS NOT DISTINCT (import, listed_as, kind);

ALTER TABLE screening.list_import
    ADD COLUMN kinds jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN fingerprint text;
