package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.response.IntakeDecision;
import dev.hoshu.domain.response.IntakeFact;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.servicecase.CallPreview;
import dev.hoshu.server.servicecase.ServiceCase.CoverageState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a call would come to, as programs are told.
 *
 * @param complete whether it would be taken as far as the four facts go (REP-6)
 * @param missing which of them are missing
 * @param unreadable what was said of the machine and cannot be read
 * @param rules the rules of the intake
 * @param explanation the intake in words
 * @param notes what differs from the record (CHG-6)
 * @param machine the machine as it was understood; null until it is named
 * @param coverage what covers it today; null until it is named
 * @param desk PREMIER or SERVICE; null until the machine is named
 * @param software whether a case about the software is taken (CAT-5); null where the call is about
 *     the machine, or machine or software are not named yet
 * @param openCases open cases of the same machine
 */
record CallAnswer(
        boolean complete,
        List<IntakeFact> missing,
        List<FaultAnswer> unreadable,
        List<String> rules,
        Sentence explanation,
        List<CaseAnswer.FindingAnswer> notes,
        @Nullable MachineAnswer machine,
        @Nullable CoverageToday coverage,
        @Nullable String desk,
        @Nullable SoftwareToday software,
        List<CaseAnswer.Brief> openCases) {

    /** Whether a case about the software is taken, by which support and which right. */
    record SoftwareToday(
            boolean taken,
            @Nullable String support,
            @Nullable String right,
            List<CaseAnswer.FindingAnswer> findings) {

        static SoftwareToday of(SoftwareSupport.Decision decision) {
            var allowed = decision instanceof SoftwareSupport.Decision.Allowed a ? a : null;
            var registered = allowed == null ? null : allowed.registered();
            return new SoftwareToday(
                    allowed != null,
                    registered == null ? null : registered.number(),
                    allowed == null ? null : allowed.right().number(),
                    decision.findings().stream().map(CallAnswer::note).toList());
        }
    }

    /** Something that cannot be read. */
    record FaultAnswer(String field, Sentence detail) {

        static FaultAnswer of(Map.Entry<String, Sentence> fault) {
            return new FaultAnswer(fault.getKey(), fault.getValue());
        }
    }

    /** The machine. */
    record MachineAnswer(
            String programme,
            String machineNumber,
            String serialNumber,
            boolean onRecord,
            @Nullable String product,
            @Nullable String customer,
            @Nullable String place) {}

    /** What covers it today. */
    record CoverageToday(
            String state,
            @Nullable String level,
            @Nullable LocalDate lastDay,
            List<String> rules,
            Sentence explanation) {

        static CoverageToday of(CallCoverage coverage) {
            var covered = coverage instanceof CallCoverage.Covered c ? c : null;
            return new CoverageToday(
                    CoverageState.of(coverage).name(),
                    covered == null ? null : covered.level().code(),
                    covered == null ? null : covered.lastDay(),
                    coverage.rules().stream().map(r -> r.id()).toList(),
                    coverage.explanation());
        }
    }

    static CallAnswer of(CallPreview preview) {
        var decision = preview.decision();
        var coverage = preview.coverage();
        var software = preview.software();
        return new CallAnswer(
                preview.isComplete(),
                decision instanceof IntakeDecision.Incomplete i ? i.missing() : List.of(),
                preview.unreadable().entrySet().stream().map(FaultAnswer::of).toList(),
                decision.rules().stream().map(r -> r.id()).toList(),
                decision.explanation(),
                decision.notes().stream().map(CallAnswer::note).toList(),
                machine(preview),
                coverage == null ? null : CoverageToday.of(coverage),
                coverage == null ? null : preview.isForPremierDesk() ? "PREMIER" : "SERVICE",
                software == null ? null : SoftwareToday.of(software),
                preview.openCases().stream().map(CaseAnswer.Brief::of).toList());
    }

    private static CaseAnswer.FindingAnswer note(Finding finding) {
        return new CaseAnswer.FindingAnswer(
                finding.rule().id(), finding.outcome().name(), finding.facts());
    }

    private static @Nullable MachineAnswer machine(CallPreview preview) {
        var name = preview.name();
        var machine = preview.machine();
        return name == null
                ? null
                : new MachineAnswer(
                        preview.programme(),
                        name.number().toString(),
                        name.serial().value(),
                        machine != null,
                        machine == null ? null : machine.product(),
                        machine == null ? null : machine.machine().customer(),
                        machine == null ? null : machine.place());
    }
}
