-- ETag and If-Match of the parts of a case and of its estimates. All lists of a case have a first version from its intake, so that
-- the first thing on them can rest on there being none.

CREATE TRIGGER case_part_revised AFTER INSERT OR UPDATE ON case_part
    FOR EACH ROW EXECUTE FUNCTION revised('case-parts', 'case_number');
CREATE TRIGGER case_estimate_revised AFTER INSERT ON case_estimate
    FOR EACH ROW EXECUTE FUNCTION revised('case-estimates', 'case_number');
CREATE TRIGGER case_estimate_answer_revised AFTER INSERT ON case_estimate_answer
    FOR EACH ROW EXECUTE FUNCTION revised('case-estimates', 'case_number');

CREATE TRIGGER service_case_begins_parts AFTER INSERT ON service_case
    FOR EACH ROW EXECUTE FUNCTION revised('case-parts', 'number');
CREATE TRIGGER service_case_begins_estimates AFTER INSERT ON service_case
    FOR EACH ROW EXECUTE FUNCTION revised('case-estimates', 'number');
CREATE TRIGGER service_case_begins_lines AFTER INSERT ON service_case
    FOR EACH ROW EXECUTE FUNCTION revised('case-lines', 'number');

INSERT INTO revision (kind, id, version, changed_by)
SELECT k.kind, c.number, 1, pg_current_xact_id()
  FROM service_case c CROSS JOIN (VALUES ('case-parts'), ('case-estimates'), ('case-lines')) AS k (kind)
ON CONFLICT (kind, id) DO NOTHING;
