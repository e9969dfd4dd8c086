package dev.hoshu.domain.change;

import static java.util.Comparator.comparingLong;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.RegisteredService;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What could be said otherwise of a Premier upgrade: another day of its registration. */
final class PremierAlterations {

    private PremierAlterations() {}

    static List<Alteration> of(Asked.PremierUpgrade asked, Setting setting) {
        var timeline = setting.machine().timeline();
        if (timeline == null) {
            return List.of();
        }
        return timeline.services().stream()
                .filter(service -> !service.premier())
                .flatMap(service -> days(service, asked))
                .filter(day -> !day.equals(asked.registeredOn()))
                .distinct()
                .sorted(comparingLong(day -> distance(asked, day)))
                .map(day -> registeredOn(day, asked))
                .toList();
    }

    /**
     * The nearest day on which the service runs (PREM-1), and the first ones on which the longest
     * tier is enough for what is left (PREM-2): a term that ends with a short month may reach a few
     * days farther than counted back.
     */
    private static Stream<LocalDate> days(RegisteredService service, Asked.PremierUpgrade asked) {
        var period = service.period();
        var nearest =
                asked.registeredOn().isBefore(period.firstDay())
                        ? period.firstDay()
                        : period.lastDay();
        var enough =
                asked.tiers().stream()
                        .max(Integer::compare)
                        .map(longest -> firstDays(period, longest))
                        .orElse(Stream.of());
        return Stream.concat(Stream.of(nearest), enough).filter(period::contains);
    }

    private static Stream<LocalDate> firstDays(CoveragePeriod period, int longestTier) {
        var day = period.dayAfter().minusMonths(longestTier);
        return Stream.of(day, day.plusDays(1), day.plusDays(2), day.plusDays(3));
    }

    private static long distance(Asked.PremierUpgrade asked, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(asked.registeredOn(), day));
    }

    private static Alteration registeredOn(LocalDate day, Asked.PremierUpgrade asked) {
        var tiers = asked.tiers();
        return new Alteration(
                Effort.DAY,
                distance(asked, day),
                "/ask/premierUpgrade/registeredOn",
                new Value.Text(day.toString()),
                day.isBefore(asked.registeredOn())
                        ? Asking.Act.REGISTRATION.until(day)
                        : Asking.Act.REGISTRATION.from(day),
                question -> question.asking(new Asked.PremierUpgrade(day, tiers)));
    }
}
