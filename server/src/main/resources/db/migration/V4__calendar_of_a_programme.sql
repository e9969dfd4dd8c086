-- Whose holidays close a programme is said by its policy, as is the country in which it sells (TERM-3, TERR-1).

ALTER TABLE programme ADD COLUMN calendar text NOT NULL DEFAULT 'JP' CHECK (calendar ~ '^[A-Z]{2}$');
COMMENT ON COLUMN programme.calendar IS
    'Whose holidays close it (TERM-3): a country''s, or one that ISO 3166 leaves to users for a maker''s own. What the policy says is written over it.';
