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

-- Somebody asks that a warranty start on the day of delivery (CHG-1). The request is kept with the customer and the channel
-- that the machine had then: a later owner has no business with these papers.
CREATE SEQUENCE start_date_number MAXVALUE 99999999;

CREATE TABLE start_date_request (
    number       text PRIMARY KEY CHECK (number ~ '^S-[0-9]{8}$'),
    programme    text NOT NULL REFERENCES programme,
    machine_id   bigint NOT NULL REFERENCES machine,
    customer     text,
    channel      text,
    delivered_on date NOT NULL,
    reason       text NOT NULL CHECK (reason ~ '\S'),
    state        text NOT NULL CHECK (state IN ('NEEDS_DOCUMENTS', 'WAITING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    account_id   bigint NOT NULL,
    asked_on     date NOT NULL,
    asked_at     timestamptz NOT NULL,
    asked_by     text NOT NULL,
    decided_on   date,
    decided_at   timestamptz,
    decided_by   text,
    decision     text CHECK (decision ~ '\S'),
    correction   text UNIQUE REFERENCES correction,
    CHECK ((state IN ('GRANTED', 'REFUSED', 'WITHDRAWN')) = (decided_at IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (decided_on IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((state IN ('GRANTED', 'REFUSED')) = (decision IS NOT NULL)),
    CHECK ((state = 'GRANTED') = (correction IS NOT NULL))
);
CREATE UNIQUE INDEX start_date_request_one_open ON start_date_request (machine_id)
    WHERE state IN ('NEEDS_DOCUMENTS', 'WAITING');
CREATE INDEX start_date_request_by_machine ON start_date_request (machine_id, number);
CREATE INDEX start_date_request_by_customer ON start_date_request (programme, customer, number);
CREATE INDEX start_date_request_by_channel ON start_date_request (programme, channel, number);
COMMENT ON TABLE start_date_request IS 'Requests for another first day of a warranty, and what the sales desk decided. At most one is open for a machine.';
COMMENT ON COLUMN start_date_request.correction IS 'The correction by which it took effect.';

CREATE FUNCTION start_date_request_only_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same start_date_request;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state IN ('NEEDS_DOCUMENTS', 'WAITING') THEN
        same := NEW;
        same.state := OLD.state;
        same.decided_on := OLD.decided_on;
        same.decided_at := OLD.decided_at;
        same.decided_by := OLD.decided_by;
        same.decision := OLD.decision;
        same.correction := OLD.correction;
        IF same IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'start_date_request is decided once: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER start_date_request_only_goes_on BEFORE UPDATE OR DELETE ON start_date_request
    FOR EACH ROW EXECUTE FUNCTION start_date_request_only_goes_on();
CREATE TRIGGER start_date_request_keep_all BEFORE TRUNCATE ON start_date_request
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE start_date_paper (
    request       text NOT NULL REFERENCES start_date_request,
    attachment_id bigint NOT NULL REFERENCES attachment,
    proof         text NOT NULL CHECK (proof IN ('DELIVERY_NOTE', 'WARRANTY_CARD')),
    PRIMARY KEY (request, attachment_id, proof)
);
COMMENT ON TABLE start_date_paper IS 'What each paper of a request is said to be; one scan may hold both.';
CREATE TRIGGER start_date_paper_append_only BEFORE UPDATE OR DELETE ON start_date_paper
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER start_date_paper_keep_all BEFORE TRUNCATE ON start_date_paper
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE start_date_event (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request text NOT NULL REFERENCES start_date_request,
    day     date NOT NULL,
    who     text NOT NULL,
    act     text NOT NULL CHECK (act IN ('ASKED', 'PAPERS', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    words   text
);
CREATE INDEX start_date_event_by_request ON start_date_event (request, id);
COMMENT ON TABLE start_date_event IS 'What happened to a request, for whoever sees it.';
CREATE TRIGGER start_date_event_append_only BEFORE UPDATE OR DELETE ON start_date_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER start_date_event_keep_all BEFORE TRUNCATE ON start_date_event
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
