package dev.hoshu.domain.contract;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a customer's machines stand at the end of a quarter, and what should be done: what an account
 * manager reports.
 *
 * @param machines how many there are
 * @param covered how many are covered on that day
 * @param expiring those whose coverage ends within the months ahead, the earliest first
 * @param ending those whose end of support is announced, the earliest first
 * @param unknownEnd of how many nobody knows when support ends
 * @param advice what should be done, the most pressing first
 */
public record AccountReport(
        int machines,
        int covered,
        List<Line> expiring,
        List<Line> ending,
        int unknownEnd,
        List<Advised> advice) {

    /** How many months ahead coverage that ends is reported. */
    public static final int MONTHS_AHEAD = 6;

    /** Copies the lists. */
    public AccountReport {
        expiring = List.copyOf(expiring);
        ending = List.copyOf(ending);
        advice = List.copyOf(advice);
    }

    /**
     * A machine as it is read.
     *
     * @param name what names it
     * @param timeline what covers it; null if no warranty is on record
     * @param end its end of support
     */
    public record Machine(String name, @Nullable CoverageTimeline timeline, EndOfSupport end) {}

    /**
     * A machine and a day.
     *
     * @param name what names the machine
     * @param day the day
     */
    public record Line(String name, LocalDate day) {}

    /**
     * What should be done about a machine.
     *
     * @param name what names the machine
     * @param by the day by which it should be done
     * @param rule the rule that says so
     * @param words what should be done
     */
    public record Advised(String name, LocalDate by, Rule rule, Sentence words) {}

    /** The report of that day. */
    public static AccountReport of(List<Machine> machines, LocalDate day, Policy policy) {
        int covered = 0;
        int unknown = 0;
        var expiring = new ArrayList<Line>();
        var ending = new ArrayList<Line>();
        var advice = new ArrayList<Advised>();
        for (var machine : machines) {
            unknown += machine.end() instanceof EndOfSupport.Unknown ? 1 : 0;
            machine.end()
                    .announcedDay()
                    .map(d -> new Line(machine.name(), d))
                    .ifPresent(ending::add);
            var timeline = machine.timeline();
            if (timeline != null && timeline.on(day) instanceof CoverageTimeline.State.Covered) {
                covered++;
                var end = timeline.coverageEnd();
                if (!end.isAfter(day.plusMonths(MONTHS_AHEAD))) {
                    expiring.add(new Line(machine.name(), end));
                    advice.add(advised(machine, end, policy));
                }
            }
        }
        expiring.sort(Comparator.comparing(Line::day).thenComparing(Line::name));
        ending.sort(Comparator.comparing(Line::day).thenComparing(Line::name));
        advice.sort(Comparator.comparing(Advised::by).thenComparing(Advised::name));
        return new AccountReport(machines.size(), covered, expiring, ending, unknown, advice);
    }

    private static Advised advised(Machine machine, LocalDate end, Policy policy) {
        var follows = CoveredMachine.of(end, machine.end(), machine.end(), policy).renewalAfter();
        return switch (follows) {
            case FULL, UNKNOWN -> {
                var by = policy.renewal().orderBy(end);
                yield new Advised(
                        machine.name(),
                        by,
                        Rule.REN_3,
                        new Sentence(
                                "%sまでに継続をご発注ください。".formatted(by),
                                "Order the renewal by %s.".formatted(by)));
            }
            case INDIVIDUAL_CONTRACT ->
                    new Advised(
                            machine.name(),
                            end,
                            Rule.EOS_2,
                            new Sentence(
                                    "保守廃止日までが短いので、個別保守をお勧めします。",
                                    "Little is left to the end of support: an individual contract"
                                            + " is recommended."));
            case NONE ->
                    new Advised(
                            machine.name(),
                            end,
                            Rule.EOS_1,
                            new Sentence(
                                    "保守廃止のため継続できません。置き換えをご検討ください。",
                                    "Support ends and nothing can follow: plan its replacement."));
        };
    }
}
