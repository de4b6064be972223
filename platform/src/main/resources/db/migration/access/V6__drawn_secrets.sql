-- A secret that was drawn with more bits than anybody guesses is kept as its SHA-256.
ALTER TABLE access.client DROP CONSTRAINT client_secret_hash_check;
ALTER TABLE access.client ADD CONSTRAINT client_secret_hash_check
    CHECK (secret_hash LIKE '$argon2id$%' OR secret_hash ~ '^\$sha256\$[0-9a-f]{64}$');
