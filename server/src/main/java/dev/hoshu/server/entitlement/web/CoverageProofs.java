package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.proof.Proof;
import dev.hoshu.domain.proof.Proofs;
import dev.hoshu.server.entitlement.MachineOffers;

import java.util.Optional;

/** The proof of a machine's coverage, with the renewal that would close a lapse. */
final class CoverageProofs {

    private CoverageProofs() {}

    static Proof of(MachineOffers offers) {
        var coverage = offers.coverage();
        return of(
                offers,
                Renewals.among(offers.offers()),
                coverage.timeline().flatMap(timeline -> LastService.of(coverage, timeline)));
    }

    /**
     * The same, with what was looked up already.
     *
     * @param renewals the renewals among the offers
     * @param last what covers the machine on the last day
     */
    static Proof of(MachineOffers offers, Renewals renewals, Optional<LastService> last) {
        var coverage = offers.coverage();
        var renewal =
                renewals.cheapest(last)
                        .map(j -> new Proofs.Renewal(j.offering().term(), j.offering().price()));
        return Proofs.under(offers.basis().policy().orElse(null))
                .of(coverage.timeline().orElse(null), offers.on(), renewal.orElse(null));
    }
}
