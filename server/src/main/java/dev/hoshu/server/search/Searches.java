package dev.hoshu.server.search;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.delivery.Pack;
import dev.hoshu.server.delivery.PackUse;
import dev.hoshu.server.delivery.PackUses;
import dev.hoshu.server.delivery.Packs;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.search.SearchText.Reading;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to the search box: finds what the readings of a text name. */
@Service
public class Searches {

    /** The most machines of a customer, or with one serial number, that one search shows. */
    public static final int MOST_MACHINES = 20;

    private final InstalledBase machines;
    private final Catalogue catalogue;
    private final Programmes programmes;
    private final Packs packs;
    private final PackUses uses;
    private final CaseBook cases;

    /** Made by Spring. */
    public Searches(
            InstalledBase machines,
            Catalogue catalogue,
            Programmes programmes,
            Packs packs,
            PackUses uses,
            CaseBook cases) {
        this.packs = packs;
        this.uses = uses;
        this.cases = cases;
        this.machines = machines;
        this.catalogue = catalogue;
        this.programmes = programmes;
    }

    /**
     * What was found.
     *
     * @param text what was typed and how it was read
     * @param hits what it names, those of the programme that is meant where none is named first,
     *     and of a programme the likeliest first; may be empty
     */
    public record Found(SearchText text, List<Hit> hits) {

        /** Copies the hits. */
        public Found {
            hits = List.copyOf(hits);
        }

        /** The hits of a kind. */
        public <T extends Hit> List<T> of(Class<T> kind) {
            return hits.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /** Whether another programme has a machine of the same type and serial number. */
        public boolean isElsewhereToo(Hit.Machine hit) {
            return of(Hit.Machine.class).stream()
                    .anyMatch(other ->
                            !other.programme().equals(hit.programme())
                                    && other.name().equals(hit.name()));
        }
    }

    /** One thing that the text names, in one programme. */
    public sealed interface Hit {

        /** The code of the programme. */
        String programme();

        /**
         * A machine on record.
         *
         * @param programme the code of its programme
         * @param machine the machine
         * @param by how the text named it
         */
        record Machine(String programme, InstalledMachine machine, Reading by) implements Hit {

            /** Machine type and serial number. */
            String name() {
                return machine.number().machineType() + " " + machine.serial();
            }
        }

        /**
         * A machine type of the catalogue.
         *
         * @param programme the code of its programme
         * @param number the machine number or machine type
         * @param productName the product
         * @param offerings how many offerings the list in force has for it
         */
        record Product(String programme, MachineNumber number, String productName, int offerings)
                implements Hit {}

        /**
         * An offering.
         *
         * @param programme the code of its programme
         * @param listed the offering on the list in force, or else on the newest list that has it
         */
        record Offering(String programme, Catalogue.Listed listed) implements Hit {}

        /**
         * A pack that was issued and is not registered, or is on a machine that is not seen.
         *
         * @param programme the code of its programme
         * @param pack the pack
         * @param use what it was used for; null if it is not registered
         */
        record Issued(String programme, Pack pack, @Nullable PackUse use) implements Hit {}

        /**
         * A call for repair.
         *
         * @param programme the code of its programme
         * @param one the case
         */
        record Case(String programme, ServiceCase one) implements Hit {}

        /**
         * A customer with machines on record.
         *
         * @param programme the code of the programme that has the machines
         * @param code the customer's code
         * @param machines the first of the customer's machines, and what follows
         */
        record Customer(String programme, String code, InstalledBase.Part machines)
                implements Hit {}
    }

    /**
     * Finds what a text names, in every programme: makers may number alike, and which of them is
     * meant is not guessed. The number of database statements depends on the number of words typed,
     * at most six for each programme, and not on what is held.
     *
     * @param among the codes of the programmes to look in
     */
    public Found find(List<String> among, SearchText text, LocalDate today) {
        var hits = new LinkedHashMap<String, Hit>();
        var named =
                text.readings().stream()
                        .filter(Reading.Machine.class::isInstance)
                        .map(Reading.Machine.class::cast)
                        .toList();
        for (var programme : among) {
            for (var reading : named) {
                machines.find(programme, reading.number().machineType(), reading.serial())
                        .ifPresent(m -> put(hits, programme, m, reading));
            }
        }
        if (hits.isEmpty()) {
            among.forEach(programme -> lookByPart(programme, text, today, hits));
        }
        if (hits.isEmpty() && !text.isEmpty()) {
            // A customer may be on record by name, which can be any words.
            among.forEach(programme -> customer(programme, text.typed().strip(), hits));
        }
        return new Found(text, new ArrayList<>(hits.values()));
    }

    private void lookByPart(
            String programme, SearchText text, LocalDate today, Map<String, Hit> hits) {
        var bySerial = new LinkedHashMap<SerialNumber, List<InstalledMachine>>();
        text.readings().forEach(r -> look(programme, r, today, bySerial, hits));
        // Makers number their packs as they like: any word may be one (REG-3).
        text.packs().stream()
                .filter(pack -> !text.readings().contains(pack))
                .forEach(r -> look(programme, r, today, bySerial, hits));
    }

    private void look(
            String programme,
            Reading reading,
            LocalDate today,
            Map<SerialNumber, List<InstalledMachine>> bySerial,
            Map<String, Hit> hits) {
        switch (reading) {
            // Named in full and not on record as such; its serial number alone comes with the other
            // readings.
            case Reading.Machine r -> {}
            case Reading.Serial r ->
                    bySerial
                            .computeIfAbsent(r.serial(), s -> machines.withSerial(programme, s))
                            .stream()
                            .limit(MOST_MACHINES)
                            .forEach(m -> put(hits, programme, m, r));
            case Reading.Pack r -> {
                var machine = machines.withPack(programme, r.serial());
                machine.ifPresent(m -> put(hits, programme, m, r));
                if (machine.isEmpty()) {
                    issued(programme, r, hits);
                }
            }
            case Reading.Product r ->
                    programmes
                            .current(programme)
                            .machineTypes()
                            .of(r.number())
                            .ifPresent(type ->
                                    hits.put(
                                            programme + " product " + r.number(),
                                            new Hit.Product(
                                                    programme,
                                                    r.number(),
                                                    type.productName(),
                                                    offerings(programme, r.number(), today))));
            case Reading.Offering r ->
                    catalogue
                            .listing(programme, r.number(), today)
                            .ifPresent(l ->
                                    hits.put(
                                            programme + " offering " + r.number(),
                                            new Hit.Offering(programme, l)));
            case Reading.Case r ->
                    cases.seen(r.number())
                            .filter(one -> one.programme().equals(programme))
                            .ifPresent(one ->
                                    hits.put(
                                            programme + " case " + r.number(),
                                            new Hit.Case(programme, one)));
            case Reading.Customer r -> customer(programme, r.code(), hits);
        }
    }

    private void issued(String programme, Reading.Pack reading, Map<String, Hit> hits) {
        packs.seen(programme, reading.serial(), People.current().viewer())
                .ifPresent(pack ->
                        hits.put(
                                programme + " pack " + pack.packSerial(),
                                new Hit.Issued(
                                        programme,
                                        pack,
                                        uses.of(programme, List.of(pack.packSerial()))
                                                .get(pack.packSerial()))));
    }

    private void customer(String programme, String code, Map<String, Hit> hits) {
        var part = machines.ofCustomer(programme, code, Optional.empty(), MOST_MACHINES);
        if (!part.machines().isEmpty()) {
            hits.put(programme + " customer " + code, new Hit.Customer(programme, code, part));
        }
    }

    private int offerings(String programme, MachineNumber number, LocalDate today) {
        return catalogue
                .inForce(programme, today)
                .map(l -> number.isTypeOnly() ? l.ofType(number.machineType()) : l.fitting(number))
                .map(List::size)
                .orElse(0);
    }

    private static void put(
            Map<String, Hit> hits, String programme, InstalledMachine machine, Reading by) {
        var hit = new Hit.Machine(programme, machine, by);
        hits.putIfAbsent(programme + " machine " + hit.name(), hit);
    }
}
