-- What tells one state of a thing from another: ETag and If-Match. One step a transaction, whatever it changes.

CREATE TABLE revision (
    kind       text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
    id         text NOT NULL CHECK (id <> ''),
    version    bigint NOT NULL CHECK (version > 0),
    changed_by xid8 NOT NULL,
    PRIMARY KEY (kind, id)
) WITH (fillfactor = 70);
COMMENT ON TABLE revision IS 'How often a thing was changed, counted by the triggers of what it consists of.';
COMMENT ON COLUMN revision.changed_by IS 'The transaction of the last step: further changes of the same transaction count no more.';

CREATE FUNCTION revised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
        RETURN NULL;
    END IF;
    INSERT INTO hoshu.revision AS r (kind, id, version, changed_by)
    VALUES (TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[1], 1, pg_current_xact_id())
    ON CONFLICT (kind, id) DO UPDATE SET version = r.version + 1, changed_by = pg_current_xact_id()
     WHERE r.changed_by <> pg_current_xact_id();
    RETURN NULL;
END $$;
COMMENT ON FUNCTION revised() IS 'Counts a change of a thing: its kind, and the column that names it.';

CREATE TRIGGER quote_revised AFTER INSERT OR UPDATE ON quote
    FOR EACH ROW EXECUTE FUNCTION revised('quote', 'number');
CREATE TRIGGER service_order_revised AFTER INSERT OR UPDATE ON service_order
    FOR EACH ROW EXECUTE FUNCTION revised('order', 'number');
CREATE TRIGGER order_line_revised AFTER INSERT OR UPDATE ON order_line
    FOR EACH ROW EXECUTE FUNCTION revised('order', 'order_number');
CREATE TRIGGER order_event_revised AFTER INSERT ON order_event
    FOR EACH ROW EXECUTE FUNCTION revised('order', 'order_number');
CREATE TRIGGER approval_revised AFTER INSERT OR UPDATE ON approval
    FOR EACH ROW EXECUTE FUNCTION revised('approval', 'id');
CREATE TRIGGER start_date_request_revised AFTER INSERT OR UPDATE ON start_date_request
    FOR EACH ROW EXECUTE FUNCTION revised('start-date-request', 'number');
CREATE TRIGGER start_date_paper_revised AFTER INSERT ON start_date_paper
    FOR EACH ROW EXECUTE FUNCTION revised('start-date-request', 'request');
CREATE TRIGGER start_date_event_revised AFTER INSERT ON start_date_event
    FOR EACH ROW EXECUTE FUNCTION revised('start-date-request', 'request');
CREATE TRIGGER service_case_revised AFTER INSERT OR UPDATE ON service_case
    FOR EACH ROW EXECUTE FUNCTION revised('case', 'number');
CREATE TRIGGER service_case_event_revised AFTER INSERT OR UPDATE ON service_case_event
    FOR EACH ROW EXECUTE FUNCTION revised('case', 'case_number');
CREATE TRIGGER case_line_revised AFTER INSERT OR UPDATE ON case_line
    FOR EACH ROW EXECUTE FUNCTION revised('case-lines', 'case_number');
CREATE TRIGGER case_goodwill_revised AFTER INSERT OR UPDATE ON case_goodwill
    FOR EACH ROW EXECUTE FUNCTION revised('case-lines', 'case_number');
CREATE TRIGGER visit_revised AFTER INSERT OR UPDATE ON visit
    FOR EACH ROW EXECUTE FUNCTION revised('visit', 'id');
CREATE TRIGGER webhook_subscription_revised AFTER INSERT OR UPDATE ON webhook_subscription
    FOR EACH ROW EXECUTE FUNCTION revised('webhook', 'id');
CREATE TRIGGER eos_announcement_revised AFTER INSERT OR UPDATE ON eos_announcement
    FOR EACH ROW EXECUTE FUNCTION revised('announcement', 'number');
CREATE TRIGGER individual_contract_revised AFTER INSERT OR UPDATE ON individual_contract
    FOR EACH ROW EXECUTE FUNCTION revised('individual-contract', 'number');
CREATE TRIGGER software_right_revised AFTER INSERT OR UPDATE ON software_right
    FOR EACH ROW EXECUTE FUNCTION revised('software-right', 'number');

-- What is there already begins at its first version.
INSERT INTO revision (kind, id, version, changed_by)
SELECT 'quote', number, 1, pg_current_xact_id() FROM quote
UNION ALL SELECT 'order', number, 1, pg_current_xact_id() FROM service_order
UNION ALL SELECT 'approval', id::text, 1, pg_current_xact_id() FROM approval
UNION ALL SELECT 'start-date-request', number, 1, pg_current_xact_id() FROM start_date_request
UNION ALL SELECT 'case', number, 1, pg_current_xact_id() FROM service_case
UNION ALL SELECT 'case-lines', case_number, 1, pg_current_xact_id() FROM (SELECT DISTINCT case_number FROM case_line) c
UNION ALL SELECT 'visit', id::text, 1, pg_current_xact_id() FROM visit
UNION ALL SELECT 'webhook', id::text, 1, pg_current_xact_id() FROM webhook_subscription
UNION ALL SELECT 'announcement', number, 1, pg_current_xact_id() FROM eos_announcement
UNION ALL SELECT 'individual-contract', number, 1, pg_current_xact_id() FROM individual_contract
UNION ALL SELECT 'software-right', number, 1, pg_current_xact_id() FROM software_right;
