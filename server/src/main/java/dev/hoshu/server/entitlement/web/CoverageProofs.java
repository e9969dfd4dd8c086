package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.proof.Proof;
import dev.hoshu.domain.proof.Proofs;
import dev.hoshu.server.entitlement.MachineOffers;

/** The proof of a machine's coverage, with the renewal that would close a lapse. */
final class CoverageProofs {

    private CoverageProofs() {}

    static Proof of(MachineOffers offers) {
        var coverage = offers.coverage();
        var last = coverage.timeline().flatMap(timeline -> LastService.of(coverage, timeline));
        var renewal =
                Renewals.among(offers.offers())
                        .cheapest(last)
                        .map(j -> new Proofs.Renewal(j.offering().term(), j.offering().price()));
        return Proofs.under(offers.basis().policy().orElse(null))
                .of(coverage.timeline().orElse(null), offers.on(), renewal.orElse(null));
    }
}
