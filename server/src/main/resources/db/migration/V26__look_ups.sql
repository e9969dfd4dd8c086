-- Looking up machines by the interfaces that inventory tools already speak, and who looked up what.

ALTER TABLE api_token DROP CONSTRAINT api_token_scopes_check;
ALTER TABLE api_token ADD CONSTRAINT api_token_scopes_check
    CHECK (scopes <@ ARRAY['read', 'order', 'register', 'manage', 'lookup'] AND cardinality(scopes) > 0);

CREATE TABLE lookup_access (
    token_sha256 text PRIMARY KEY CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    api_token_id bigint NOT NULL REFERENCES api_token,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX lookup_access_by_end ON lookup_access (expires_at);
COMMENT ON TABLE lookup_access IS 'What a client id and its secret were exchanged for, for an hour; what has ended is deleted. Hashed like every token.';

CREATE TABLE machine_lookup (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    account_id   bigint NOT NULL REFERENCES account,
    who          text NOT NULL,
    api_token_id bigint NOT NULL REFERENCES api_token,
    interface    text NOT NULL CHECK (interface IN ('LENOVO', 'DELL')),
    asked        text[] NOT NULL CHECK (cardinality(asked) BETWEEN 1 AND 100),
    outcomes     text[] NOT NULL CHECK (outcomes <@ ARRAY['FOUND', 'NOT_FOUND', 'AMBIGUOUS']),
    CHECK (cardinality(asked) = cardinality(outcomes))
);
CREATE INDEX machine_lookup_by_account ON machine_lookup (account_id, id);
CREATE INDEX machine_lookup_by_asked ON machine_lookup USING gin (asked);
COMMENT ON TABLE machine_lookup IS 'Who looked up which serial numbers, and what was found: written in the transaction of the look-up, and in the chain of the audit too.';
CREATE TRIGGER machine_lookup_append_only BEFORE UPDATE OR DELETE ON machine_lookup
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER machine_lookup_keep_all BEFORE TRUNCATE ON machine_lookup
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
