package dev.hoshu.domain.ask;

import dev.hoshu.domain.ask.GivenFact.Source;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.entitlement.MachineFacts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the facts that an answer rests on; what is unknown is left out. */
final class GivenFacts {

    private final List<GivenFact> facts = new ArrayList<>();

    private GivenFacts() {}

    static List<GivenFact> of(Question question, Basis basis) {
        var gathered = new GivenFacts();
        var described = question.machine();
        var machine = basis.machine();
        if (described != null && machine != null) {
            gathered.machine(described, machine);
            gathered.place(machine, basis.areas());
        }
        gathered.add(
                "policy",
                basis.policy().effectiveFrom().toString(),
                Source.POLICY,
                basis.policy().effectiveFrom());
        basis.programme()
                .holidays()
                .knownThrough()
                .ifPresent(day -> gathered.add("holidays", day.toString(), Source.HOLIDAYS, day));
        return List.copyOf(gathered.facts);
    }

    private void machine(DescribedMachine said, MachineFacts machine) {
        add("/machine/machineNumber", machine.number().toString(), Source.QUESTION, null);
        var warranty = said.warranty();
        if (warranty != null) {
            add(
                    "/machine/warranty",
                    warranty.period().firstDay() + "/" + warranty.period().lastDay(),
                    Source.QUESTION,
                    null);
        }
        known("family", said.family(), machine.family());
        var end = machine.endOfSupport().announcedDay().map(LocalDate::toString).orElse("null");
        if (said.endOfSupport() != null) {
            add("/machine/endOfSupport", end, Source.QUESTION, null);
        } else if (machine.endOfSupport() instanceof EndOfSupport.EndsOn) {
            add("/machine/endOfSupport", end, Source.CATALOGUE, null);
        } else if (machine.endOfSupport() instanceof EndOfSupport.NoneAnnounced) {
            add("/machine/endOfSupport", end, Source.DEFAULT, null);
        }
        known("twoYearRenewal", said.twoYearRenewal(), machine.twoYearRenewal());
        known("responseTimes", sorted(said.responseTimes()), sorted(machine.responseTimes()));
        known("premierUpgrade", said.premierUpgrade(), machine.premierUpgrade());
        add("/machine/country", machine.country(), Source.QUESTION, null);
        known("channel", said.channel(), machine.channel());
    }

    private void place(MachineFacts machine, @Nullable ResponseAreaList areas) {
        var municipality = machine.municipality();
        if (municipality == null) {
            return;
        }
        add("/machine/site/municipality", municipality, Source.QUESTION, null);
        if (areas != null) {
            areas.entry(municipality)
                    .ifPresent(entry ->
                            add(
                                    "area list " + areas.version(),
                                    "4H " + entry.fourHours() + ", 2H " + entry.twoHours(),
                                    Source.AREA_LIST,
                                    areas.validFrom()));
        }
    }

    private void known(String member, @Nullable Object said, @Nullable Object known) {
        if (known != null) {
            add(
                    "/machine/" + member,
                    known.toString(),
                    said == null ? Source.CATALOGUE : Source.QUESTION,
                    null);
        }
    }

    private static @Nullable String sorted(@Nullable Set<String> texts) {
        return texts == null ? null : String.join(",", texts.stream().sorted().toList());
    }

    private void add(String member, String value, Source source, @Nullable LocalDate date) {
        facts.add(new GivenFact(member, value, source, date));
    }
}
