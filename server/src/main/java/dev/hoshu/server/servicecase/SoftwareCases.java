package dev.hoshu.server.servicecase;

import dev.hoshu.domain.contract.SoftwareSupport.Decision;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where the intake learns whether a case about software is taken (CAT-5). Whoever keeps the rights
 * to support of software implements it.
 */
public interface SoftwareCases {

    /**
     * Whether a case about that software is taken on that day.
     *
     * @param programme the programme's code
     * @param machine the machine on record; null if it is not, and then nobody has a right
     * @param software the software, without faults
     * @param day the day of the call
     */
    Decision decide(
            String programme,
            @Nullable CalledMachine machine,
            CalledSoftware software,
            LocalDate day);

    /** Keeps by what a case was taken; part of the caller's transaction. */
    void taken(String caseNumber, Decision.Allowed allowed);

    /**
     * What is said of a case that is not taken: the rule, what it saw, and what would change it.
     */
    Problem refused(Decision.Refused refused);
}
