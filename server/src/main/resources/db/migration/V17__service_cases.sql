-- Calls for repair. A case is kept with what was said and with what was known of the machine when it was taken: what is
-- learnt later changes neither. What happens to it is a log that only grows; the clocks of a case are read from it.

CREATE SEQUENCE service_case_number MAXVALUE 99999999;

CREATE TABLE service_case (
    number         text PRIMARY KEY CHECK (number ~ '^K-[0-9]{8}$'),
    programme      text NOT NULL REFERENCES programme,
    machine_id     bigint REFERENCES machine,
    machine_type   text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    model          text NOT NULL CHECK (model ~ '^[A-Z0-9]{0,7}$'),
    serial_number  text NOT NULL CHECK (serial_number ~ '^[A-Z0-9]{4,20}$'),
    customer       text,
    channel        text,
    said_customer  text NOT NULL CHECK (said_customer ~ '\S' AND length(said_customer) <= 200),
    said_place     text NOT NULL CHECK (said_place ~ '\S' AND length(said_place) <= 300),
    said_type      text NOT NULL CHECK (said_type ~ '\S' AND length(said_type) <= 60),
    said_serial    text NOT NULL CHECK (said_serial ~ '\S' AND length(said_serial) <= 60),
    contact_name   text CHECK (contact_name ~ '\S' AND length(contact_name) <= 100),
    contact_phone  text CHECK (contact_phone ~ '\S' AND length(contact_phone) <= 40),
    contact_mail   text CHECK (contact_mail ~ '^\S+@\S+$' AND length(contact_mail) <= 254),
    symptom        text NOT NULL CHECK (symptom ~ '\S' AND length(symptom) <= 2000),
    severity       text NOT NULL CHECK (severity IN ('STOPPED', 'IMPAIRED', 'RUNNING')),
    coverage       text NOT NULL CHECK (coverage IN ('COVERED', 'NOT_COVERED', 'NOT_CONFIRMED')),
    level          text CHECK (level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    last_day       date,
    premier_desk   boolean NOT NULL,
    sentence       jsonb NOT NULL,
    findings       jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
    notes          jsonb NOT NULL CHECK (jsonb_typeof(notes) = 'array'),
    account_id     bigint NOT NULL,
    taken_on       date NOT NULL,
    taken_at       timestamptz NOT NULL,
    taken_by       text NOT NULL,
    state          text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    closed_on      date,
    closed_at      timestamptz,
    closed_by      text,
    closing_reason text CHECK (closing_reason ~ '\S' AND length(closing_reason) <= 500),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((closed_at IS NULL) = (closed_on IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)
           AND (closed_at IS NULL) = (closing_reason IS NULL)),
    CHECK (closed_at >= taken_at),
    -- Of a machine that is not on record nothing is known: that is neither covered nor uncovered, and nobody's but the maker's.
    CHECK (machine_id IS NOT NULL OR (coverage = 'NOT_CONFIRMED' AND customer IS NULL AND channel IS NULL)),
    CHECK ((coverage = 'COVERED') = (level IS NOT NULL) AND (coverage = 'COVERED') = (last_day IS NOT NULL)),
    CHECK (last_day >= taken_on),
    CHECK (NOT premier_desk OR coverage = 'COVERED')
);
CREATE INDEX service_case_open_by_machine ON service_case (machine_id, number) WHERE state = 'OPEN' AND machine_id IS NOT NULL;
CREATE INDEX service_case_open_by_name ON service_case (programme, machine_type, serial_number)
    WHERE state = 'OPEN' AND machine_id IS NULL;
CREATE INDEX service_case_open ON service_case (number) WHERE state = 'OPEN';
CREATE INDEX service_case_by_customer ON service_case (programme, customer, number);
CREATE INDEX service_case_by_channel ON service_case (programme, channel, number);
COMMENT ON TABLE service_case IS 'Calls for repair: what was said, and what was known of the machine when the call was taken. Closed once, otherwise never changed.';
COMMENT ON COLUMN service_case.machine_id IS 'The machine; null where it was not on record when the call was taken.';
COMMENT ON COLUMN service_case.customer IS 'Whose the machine was then: a later owner has no business with the case.';
COMMENT ON COLUMN service_case.premier_desk IS 'Whether it is the Premier desk''s (REP-6).';
COMMENT ON COLUMN service_case.last_day IS 'The last day of the level that was in force.';

CREATE FUNCTION service_case_only_closes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same service_case;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'OPEN' THEN
        same := NEW;
        same.state := OLD.state;
        same.closed_on := OLD.closed_on;
        same.closed_at := OLD.closed_at;
        same.closed_by := OLD.closed_by;
        same.closing_reason := OLD.closing_reason;
        IF same IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'service_case is closed once: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER service_case_only_closes BEFORE UPDATE OR DELETE ON service_case
    FOR EACH ROW EXECUTE FUNCTION service_case_only_closes();
CREATE TRIGGER service_case_keep_all BEFORE TRUNCATE ON service_case
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE service_case_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  text NOT NULL REFERENCES service_case,
    kind         text NOT NULL CHECK (kind IN ('RECEIVED', 'DIAGNOSED', 'PAUSED', 'RESUMED', 'PART_DELIVERED',
                                               'ENGINEER_ARRIVED', 'RESTORED', 'CLOSED', 'NOTED', 'PAPERS')),
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    who          text NOT NULL,
    pause_reason text CHECK (pause_reason IN ('CUSTOMER_UNAVAILABLE', 'ACCESS', 'APPROVAL')),
    note         text CHECK (note ~ '\S' AND length(note) <= 2000),
    CHECK (at <= recorded_at),
    CHECK ((kind = 'PAUSED') = (pause_reason IS NOT NULL)),
    CHECK (kind <> 'NOTED' OR note IS NOT NULL)
);
CREATE INDEX service_case_event_by_case ON service_case_event (case_number, id);
CREATE UNIQUE INDEX service_case_event_once ON service_case_event (case_number, kind) WHERE kind IN ('RECEIVED', 'CLOSED');
COMMENT ON TABLE service_case_event IS 'What happened to a case: when it happened, and when that was entered. Only added to; the clocks are read from it.';
CREATE TRIGGER service_case_event_append_only BEFORE UPDATE OR DELETE ON service_case_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER service_case_event_keep_all BEFORE TRUNCATE ON service_case_event
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
