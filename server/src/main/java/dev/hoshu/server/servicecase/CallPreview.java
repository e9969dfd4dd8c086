package dev.hoshu.server.servicecase;

import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.response.IntakeDecision;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call would come to, before anything is kept.
 *
 * @param programme the programme's code
 * @param decision whether the four facts are there, and what differs from the record
 * @param unreadable what was said of the machine and cannot be read, by member
 * @param name the machine as it was understood; null until both its names are said and readable
 * @param machine the machine on record, or null
 * @param coverage what covers it today; null until the machine is named
 * @param software whether a case about the software is taken (CAT-5); null where the call is about
 *     the machine, or machine or software are not named yet
 * @param openCases cases of the same machine that are open and that this person sees, newest first
 */
public record CallPreview(
        String programme,
        IntakeDecision decision,
        Map<String, Sentence> unreadable,
        @Nullable MachineName name,
        @Nullable CalledMachine machine,
        @Nullable CallCoverage coverage,
        SoftwareSupport.@Nullable Decision software,
        List<ServiceCase> openCases) {

    /** Copies the collections. */
    public CallPreview {
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        openCases = List.copyOf(openCases);
    }

    /** Whether all four facts are there and can be read. */
    public boolean isComplete() {
        return decision instanceof IntakeDecision.Complete && unreadable.isEmpty();
    }

    /** Whether the rules let a case about the software be taken; true where there is none. */
    public boolean isSoftwareAllowed() {
        return !(software instanceof SoftwareSupport.Decision.Refused);
    }

    /** Whether the machine is covered; null until it is named. */
    public ServiceCase.@Nullable CoverageState state() {
        return coverage == null ? null : ServiceCase.CoverageState.of(coverage);
    }

    /** Whether it goes to the Premier desk (REP-6). */
    public boolean isForPremierDesk() {
        return coverage != null && coverage.isForPremierDesk();
    }
}
