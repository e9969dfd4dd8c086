-- Defective parts that stay out: which reminder of which part was said, kept in the transaction that writes the mails.

CREATE TABLE case_part_reminder (
    case_part_id bigint NOT NULL REFERENCES case_part,
    days_after   integer NOT NULL,
    return_by    date NOT NULL,
    said_on      date NOT NULL,
    PRIMARY KEY (case_part_id, days_after)
);
COMMENT ON TABLE case_part_reminder IS 'Reminders of defective parts that were said, in days after the last day of return; before it less than 0.';
CREATE TRIGGER case_part_reminder_append_only BEFORE UPDATE OR DELETE ON case_part_reminder
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER case_part_reminder_keep_all BEFORE TRUNCATE ON case_part_reminder
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
