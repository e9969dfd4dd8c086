package dev.hoshu.server.renewal;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Proposal;
import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A machine on the renewal list.
 *
 * @param ending the machine and its coverage end
 * @param product what it is called, or null if its type is not in the catalogue
 * @param orderBy the last day to order in time (REN-3); null where no figures are in force
 * @param prospect what can follow by the rules; null where no figures are in force
 * @param proposal what is proposed; null where nothing on the list can be had
 * @param fee what the lapse adds (REN-5)
 * @param today the day for which all this was decided
 */
public record RenewalLine(
        Ending ending,
        @Nullable String product,
        @Nullable LocalDate orderBy,
        @Nullable Prospect prospect,
        @Nullable Proposal proposal,
        ReinstatementFee fee,
        LocalDate today) {

    private static final Sentence NOTHING_LISTED =
            new Sentence(
                    "検索リストに、この機器に合う継続がありません。", "The search list has no renewal for this machine.");
    private static final Sentence NO_FIGURES =
            new Sentence("この日に有効な方針がありません。", "No figures are in force on this day.");

    /** Whether its coverage has ended. */
    public boolean isLapsed() {
        return today.isAfter(ending.coveredTo());
    }

    /** Whether the day to order in time has passed and the coverage has not ended. */
    public boolean isLate() {
        return orderBy != null && today.isAfter(orderBy) && !isLapsed();
    }

    /** The list price of what is proposed, without tax; empty if on request or nothing is. */
    public Optional<Yen> price() {
        return Optional.ofNullable(proposal).flatMap(p -> p.offering().listPrice());
    }

    /** Why nothing, or only the sales desk, can be had; empty where nothing stands against it. */
    public Optional<Sentence> objection() {
        if (prospect == null) {
            return Optional.of(NO_FIGURES);
        }
        var own =
                proposal == null
                        ? Optional.<Finding>empty()
                        : proposal.decision().findings().stream()
                                .filter(Finding::objects)
                                .findFirst();
        if (proposal != null) {
            return own.map(Finding::facts);
        }
        return Optional.of(
                switch (prospect) {
                    case Prospect.Renewable renewable -> NOTHING_LISTED;
                    case Prospect.Open open ->
                            new Sentence(
                                    "事実が足りず、決められません。", "Facts are missing, so nothing is decided.");
                    case Prospect.OnApplication on -> first(on);
                    case Prospect.NoMore no -> first(no);
                });
    }

    /** The rule that stands against it first, if one does. */
    public Optional<String> rule() {
        var findings =
                proposal != null
                        ? proposal.decision().findings()
                        : prospect == null ? java.util.List.<Finding>of() : prospect.findings();
        return findings.stream().filter(Finding::objects).findFirst().map(f -> f.rule().id());
    }

    private static Sentence first(Prospect prospect) {
        return prospect.findings().stream()
                .filter(Finding::objects)
                .findFirst()
                .map(Finding::facts)
                .orElse(NOTHING_LISTED);
    }
}
