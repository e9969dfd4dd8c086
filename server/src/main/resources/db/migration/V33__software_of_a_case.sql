-- A case says itself which software it is about (CAT-5); what it was taken by stays in software_case.
ALTER TABLE service_case
    ADD COLUMN software_product text CHECK (software_product ~ '\S' AND length(software_product) <= 100),
    ADD COLUMN software_version text CHECK (software_version ~ '\S' AND length(software_version) <= 60),
    ADD CHECK ((software_product IS NULL) = (software_version IS NULL));
COMMENT ON COLUMN service_case.software_product IS 'The software that the case is about; null if it is about the machine.';
ALTER TABLE service_case DISABLE TRIGGER service_case_only_closes;
UPDATE service_case c SET software_product = s.product, software_version = s.version
  FROM software_case s WHERE s.case_number = c.number;
ALTER TABLE service_case ENABLE TRIGGER service_case_only_closes;
