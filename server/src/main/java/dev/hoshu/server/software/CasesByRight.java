package dev.hoshu.server.software;

import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.contract.SoftwareSupport.Decision;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.servicecase.CalledMachine;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.SoftwareCases;
import dev.hoshu.server.software.store.SoftwareRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Tells the intake by which right and which support a case about software is taken (CAT-5). */
@Component
class CasesByRight implements SoftwareCases {

    private final SoftwareRows rows;

    CasesByRight(SoftwareRows rows) {
        this.rows = rows;
    }

    @Override
    public Decision decide(
            String programme,
            @Nullable CalledMachine machine,
            CalledSoftware software,
            LocalDate day) {
        var customer = machine == null ? null : machine.machine().customer();
        return SoftwareSupport.taking(
                customer == null
                        ? List.of()
                        : rows.rightsOf(programme, customer).stream()
                                .map(SoftwareRight::asRight)
                                .toList(),
                machine == null
                        ? List.of()
                        : rows.supportsOf(machine.id()).stream()
                                .map(RegisteredSupport::asRegistered)
                                .toList(),
                software.product(),
                software.version(),
                day);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(String caseNumber, Decision.Allowed allowed) {
        rows.taken(
                caseNumber,
                Objects.requireNonNull(allowed.registered()),
                allowed.findings().stream().map(KeptFinding::of).toList());
    }

    @Override
    public Problem refused(Decision.Refused refused) {
        return SoftwareProblems.refused(refused.findings());
    }
}
