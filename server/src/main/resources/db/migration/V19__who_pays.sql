-- Who pays for a case, line by line. Everything here is only added to: a changed line is a further entry, a goodwill that
-- is taken back is a further entry, an estimate has versions, and each version is answered once.

CREATE TABLE case_line (
    case_number  text NOT NULL REFERENCES service_case,
    line         integer NOT NULL CHECK (line BETWEEN 1 AND 50),
    entry        integer NOT NULL CHECK (entry BETWEEN 1 AND 200),
    kind         text NOT NULL CHECK (kind IN ('PART', 'MACHINE_WORK', 'PART_WORK')),
    withdrawn    boolean NOT NULL,
    said         jsonb NOT NULL CHECK (jsonb_typeof(said) = 'object'),
    payer        text NOT NULL CHECK (payer IN ('COVERAGE', 'CUSTOMER', 'NOBODY', 'OPEN')),
    decision     jsonb NOT NULL CHECK (jsonb_typeof(decision) = 'object'),
    reason       text CHECK (reason ~ '\S' AND length(reason) <= 500),
    entered_on   date NOT NULL,
    entered_at   timestamptz NOT NULL,
    entered_by   text NOT NULL,
    PRIMARY KEY (case_number, line, entry),
    CHECK (entry > 1 OR NOT withdrawn),
    -- Whoever changes what stands says why.
    CHECK ((entry = 1) = (reason IS NULL))
);
COMMENT ON TABLE case_line IS 'Parts and works of a case, each entry with what the rules said of it (REP-1 to REP-5, PART-1 to PART-7, EOS-4).';
COMMENT ON COLUMN case_line.said IS 'The facts as they were written down.';
COMMENT ON COLUMN case_line.payer IS 'Who pays by the rules alone; goodwill stands beside it.';

CREATE TABLE case_goodwill (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  text NOT NULL,
    line         integer NOT NULL,
    entry        integer NOT NULL,
    granted      boolean NOT NULL,
    reason       text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    granted_on   date NOT NULL,
    granted_at   timestamptz NOT NULL,
    granted_by   text NOT NULL,
    FOREIGN KEY (case_number, line, entry) REFERENCES case_line
);
CREATE INDEX case_goodwill_by_case ON case_goodwill (case_number, id);
COMMENT ON TABLE case_goodwill IS 'Chargeable lines that the maker takes over; it holds for that entry of the line and for no later one.';
COMMENT ON COLUMN case_goodwill.granted IS 'Taken over, or taken back.';

CREATE TABLE case_estimate (
    case_number  text NOT NULL REFERENCES service_case,
    version      integer NOT NULL CHECK (version BETWEEN 1 AND 200),
    scope        text NOT NULL,
    document     jsonb NOT NULL CHECK (jsonb_typeof(document) = 'object'),
    made_on      date NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      text NOT NULL,
    valid_until  date NOT NULL,
    PRIMARY KEY (case_number, version),
    CHECK (valid_until >= made_on)
);
COMMENT ON TABLE case_estimate IS 'What chargeable work comes to (REP-5), as it was shown to the customer.';
COMMENT ON COLUMN case_estimate.scope IS 'Which entries of which lines it charges for.';

CREATE TABLE case_estimate_answer (
    case_number  text NOT NULL,
    version      integer NOT NULL,
    answer       text NOT NULL CHECK (answer IN ('ACCEPTED', 'DECLINED')),
    said_by      text CHECK (said_by ~ '\S' AND length(said_by) <= 100),
    said_at      timestamptz,
    answered_on  date NOT NULL,
    answered_at  timestamptz NOT NULL,
    answered_by  text NOT NULL,
    PRIMARY KEY (case_number, version),
    FOREIGN KEY (case_number, version) REFERENCES case_estimate,
    -- The desk names who said so and when; a customer who answers is that person.
    CHECK ((said_by IS NULL) = (said_at IS NULL)),
    CHECK (said_at <= answered_at)
);
COMMENT ON TABLE case_estimate_answer IS 'The customer''s word to a version of an estimate, once.';

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['case_line', 'case_goodwill', 'case_estimate', 'case_estimate_answer'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION kept_for_good()',
                       kept || '_append_only', kept);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good()',
                       kept || '_keep_all', kept);
    END LOOP;
END $$;
