package dev.hoshu.server.renewal.web;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Proposal;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.renewal.RenewalLine;
import dev.hoshu.server.renewal.Renewals;
import dev.hoshu.server.renewal.web.RenewalAddress.Named;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The renewal list, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class RenewalsApi {

    private static final String LIST = "renewals";
    private static final int MONTHS_AHEAD = 12;

    private final Renewals renewals;
    private final RenewalAddress address;
    private final Today today;

    RenewalsApi(Renewals renewals, RenewalAddress address, Today today) {
        this.renewals = renewals;
        this.address = address;
        this.today = today;
    }

    record RenewalList(
            LocalDate asOf,
            String programme,
            @Nullable LocalDate list,
            LocalDate from,
            LocalDate until,
            List<Machine> machines,
            @Nullable String next)
            implements GoesOn {}

    record Machine(
            String machineType,
            String model,
            String serialNumber,
            @Nullable String product,
            @Nullable String customer,
            @Nullable String channel,
            LocalDate coverageEnd,
            @Nullable LocalDate orderBy,
            @Nullable Proposed proposal,
            @Nullable String rule,
            @Nullable Sentence remark) {

        static Machine of(RenewalLine line) {
            var ending = line.ending();
            return new Machine(
                    ending.number().machineType(),
                    ending.number().model(),
                    ending.serial().value(),
                    line.product(),
                    ending.customer(),
                    ending.channel(),
                    ending.coveredTo(),
                    line.orderBy(),
                    Proposed.of(line.proposal(), line.fee()),
                    line.rule().orElse(null),
                    line.objection().orElse(null));
        }
    }

    record Proposed(
            String partNumber,
            String name,
            int months,
            LocalDate start,
            LocalDate end,
            String outcome,
            boolean sameLevel,
            @Nullable Long priceYen,
            boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen) {

        static @Nullable Proposed of(@Nullable Proposal proposal, ReinstatementFee fee) {
            if (proposal == null) {
                return null;
            }
            var offering = proposal.offering();
            var period = proposal.decision().period();
            return new Proposed(
                    offering.number().value(),
                    offering.name(),
                    offering.term().months(),
                    period.firstDay(),
                    period.lastDay(),
                    proposal.decision() instanceof OfferDecision.Available
                            ? "AVAILABLE"
                            : "CONSULT",
                    proposal.sameLevel(),
                    offering.listPrice().map(Yen::amount).orElse(null),
                    !(fee instanceof ReinstatementFee.None),
                    fee instanceof ReinstatementFee.Amount(var yen, var why)
                            ? (Long) yen.amount()
                            : null);
        }
    }

    @GetMapping("/api/v1/renewals")
    RenewalList list(
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Limit.check(limit, Renewals.MOST_MACHINES);
        var behind = Part.after(LIST, cursor, after);
        var owner =
                address.owner(new Named(programme, customer, channel))
                        .orElseThrow(() ->
                                Problem.of(
                                                ProblemType.MISSING_PARAMETER,
                                                new Sentence(
                                                        "customer か channel を指定してください。",
                                                        "Give customer or channel."))
                                        .at("customer"));
        var first = from.orElseGet(() -> today.day().minusMonths(Renewals.MONTHS_BACK));
        var last = until.orElseGet(() -> today.day().plusMonths(MONTHS_AHEAD));
        var part = renewals.part(RenewalAddress.asked(owner, first, last), behind, limit);
        return new RenewalList(
                today.day(),
                owner.programme(),
                part.list().orElse(null),
                first,
                last,
                part.lines().stream().map(Machine::of).toList(),
                part.next().map(key -> Part.cursor(LIST, key)).orElse(null));
    }
}
