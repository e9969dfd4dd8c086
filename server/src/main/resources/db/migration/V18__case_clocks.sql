-- The log of a case takes what its clock is read from: events with the moment at which they happened, entries that take
-- another one back, the level at which the case is served from now on, and why a target was missed. Nothing is changed or
-- removed: what was wrong stays, with the entry that takes it back.

ALTER TABLE service_case_event
    ADD COLUMN takes_back bigint,
    ADD COLUMN level text CHECK (level IN ('NBD', '24X7', '24X7_4H', '24X7_2H')),
    ADD COLUMN cause text CHECK (cause IN ('TRAFFIC', 'DISASTER', 'WEATHER', 'PART_FROM_ELSEWHERE', 'NO_ENGINEER',
                                           'CUSTOMER', 'OTHER')),
    DROP CONSTRAINT service_case_event_kind_check,
    ADD CONSTRAINT service_case_event_kind_check
        CHECK (kind IN ('RECEIVED', 'DIAGNOSED', 'PAUSED', 'RESUMED', 'PART_DELIVERED', 'ENGINEER_ARRIVED', 'RESTORED',
                        'CLOSED', 'NOTED', 'PAPERS', 'TAKEN_BACK', 'LEVEL_CHANGED', 'RECEPTION_CORRECTED', 'CAUSE_SAID')),
    ADD CONSTRAINT service_case_event_of_case UNIQUE (case_number, id),
    -- An entry takes back one of its own case, once, and says why.
    ADD CONSTRAINT service_case_event_takes_back FOREIGN KEY (case_number, takes_back)
        REFERENCES service_case_event (case_number, id),
    ADD CONSTRAINT service_case_event_taken_back_once UNIQUE (takes_back),
    ADD CONSTRAINT service_case_event_said
        CHECK ((kind = 'TAKEN_BACK') = (takes_back IS NOT NULL) AND (kind = 'LEVEL_CHANGED') = (level IS NOT NULL)
               AND (kind = 'CAUSE_SAID') = (cause IS NOT NULL)),
    ADD CONSTRAINT service_case_event_why 
        CHECK (kind NOT IN ('TAKEN_BACK', 'LEVEL_CHANGED', 'RECEPTION_CORRECTED') OR note IS NOT NULL);
COMMENT ON COLUMN service_case_event.takes_back IS 'The entry that counts no more: it was wrong.';
COMMENT ON COLUMN service_case_event.level IS 'The level at which the case is served from then on, whatever was known when the call was taken.';
COMMENT ON COLUMN service_case_event.cause IS 'Why the target was missed.';

-- Warnings ahead of a missed target that were said: each once for a case.
CREATE TABLE service_case_warning (
    case_number    text NOT NULL REFERENCES service_case,
    minutes_before integer NOT NULL CHECK (minutes_before > 0),
    deadline       timestamptz NOT NULL,
    said_at        timestamptz NOT NULL,
    PRIMARY KEY (case_number, minutes_before)
);
COMMENT ON TABLE service_case_warning IS 'Warnings ahead of a missed target that were sent, with the deadline as it stood then.';
CREATE TRIGGER service_case_warning_append_only BEFORE UPDATE OR DELETE ON service_case_warning
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER service_case_warning_keep_all BEFORE TRUNCATE ON service_case_warning
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
