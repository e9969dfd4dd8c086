-- Papers that people hand in, with their bytes: in one transaction and in one backup with what they belong to.

CREATE TABLE attachment (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject     text NOT NULL CHECK (subject ~ '^[a-z-]+:[A-Za-z0-9-]+$'),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 100 AND name !~ '[[:cntrl:]/\\]'),
    media_type  text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    size        int NOT NULL CHECK (size > 0 AND size = octet_length(content)),
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$' AND sha256 = encode(sha256(content), 'hex')),
    content     bytea NOT NULL,
    uploaded_on date NOT NULL,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL,
    UNIQUE (subject, sha256)
);
-- PDF, PNG and JPEG are packed already; packing them again would only take time.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE attachment IS 'Papers that people handed in, such as a delivery note. Never changed.';
COMMENT ON COLUMN attachment.subject IS 'What it belongs to, in the words of its module: start-date:S-00000001.';
CREATE TRIGGER attachment_append_only BEFORE UPDATE OR DELETE ON attachment
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER attachment_keep_all BEFORE TRUNCATE ON attachment
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
