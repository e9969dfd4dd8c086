package dev.hoshu.server.search;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.search.SearchText.Reading;

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

    /** Made by Spring. */
    public Searches(InstalledBase machines, Catalogue catalogue, Programmes programmes) {
        this.machines = machines;
        this.catalogue = catalogue;
        this.programmes = programmes;
    }

    /**
     * What was found.
     *
     * @param programme the code of the programme that was looked in
     * @param text what was typed and how it was read
     * @param hits what it names, the likeliest first; may be empty
     */
    public record Found(String programme, SearchText text, List<Hit> hits) {

        /** Copies the hits. */
        public Found {
            hits = List.copyOf(hits);
        }

        /** Only machines and customers: the catalogue shows the reference programme. */
        private Found onRecord() {
            return new Found(
                    programme,
                    text,
                    hits.stream()
                            .filter(h -> h instanceof Hit.Machine || h instanceof Hit.Customer)
                            .toList());
        }

        /** The one machine that was meant, if there is no doubt. */
        public Optional<InstalledMachine> theMachine() {
            return hits.size() == 1 && hits.getFirst() instanceof Hit.Machine m
                    ? Optional.of(m.machine())
                    : Optional.empty();
        }
    }

    /** One thing that the text names. */
    public sealed interface Hit {

        /**
         * A machine on record.
         *
         * @param machine the machine
         * @param by how the text named it
         */
        record Machine(InstalledMachine machine, Reading by) implements Hit {}

        /**
         * A machine type of the catalogue.
         *
         * @param number the machine number or machine type
         * @param productName the product
         * @param offerings how many offerings the list in force has for it
         */
        record Product(MachineNumber number, String productName, int offerings) implements Hit {}

        /**
         * An offering.
         *
         * @param listed the offering on the list in force, or else on the newest list that has it
         */
        record Offering(Catalogue.Listed listed) implements Hit {}

        /**
         * A customer with machines on record.
         *
         * @param code the customer's code
         * @param machines the first of the customer's machines, and what follows
         */
        record Customer(String code, InstalledBase.Part machines) implements Hit {}
    }

    /**
     * Finds what a text names in the programme that is meant where none is named, or else the
     * machines and customers that it names in another.
     */
    public Found find(SearchText text, LocalDate today) {
        var usual = find(Programme.REFERENCE, text, today);
        if (!usual.hits().isEmpty()) {
            return usual;
        }
        return programmes.codes().stream()
                .filter(code -> !code.equals(Programme.REFERENCE))
                .map(code -> find(code, text, today).onRecord())
                .filter(found -> !found.hits().isEmpty())
                .findFirst()
                .orElse(usual);
    }

    /**
     * Finds what a text names. The number of database statements depends on the number of words
     * typed, at most six, and not on what is held.
     */
    public Found find(String programme, SearchText text, LocalDate today) {
        var hits = new LinkedHashMap<String, Hit>();
        var named =
                text.readings().stream()
                        .filter(Reading.Machine.class::isInstance)
                        .map(Reading.Machine.class::cast)
                        .toList();
        for (var reading : named) {
            machines.find(programme, reading.number().machineType(), reading.serial())
                    .ifPresent(m -> put(hits, m, reading));
        }
        if (hits.isEmpty()) {
            var bySerial = new LinkedHashMap<SerialNumber, List<InstalledMachine>>();
            text.readings().forEach(r -> look(programme, r, today, bySerial, hits));
            // Makers number their packs as they like: any word may be one (REG-3).
            text.packs().stream()
                    .filter(pack -> !text.readings().contains(pack))
                    .forEach(r -> look(programme, r, today, bySerial, hits));
        }
        if (hits.isEmpty() && !text.isEmpty()) {
            // A customer may be on record by name, which can be any words.
            customer(programme, text.typed().strip(), hits);
        }
        return new Found(programme, text, new ArrayList<>(hits.values()));
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
                            .forEach(m -> put(hits, m, r));
            case Reading.Pack r ->
                    machines.withPack(programme, r.serial()).ifPresent(m -> put(hits, m, r));
            case Reading.Product r ->
                    programmes
                            .current(programme)
                            .machineTypes()
                            .of(r.number())
                            .ifPresent(type ->
                                    hits.put(
                                            "product " + r.number(),
                                            new Hit.Product(
                                                    r.number(),
                                                    type.productName(),
                                                    offerings(programme, r.number(), today))));
            case Reading.Offering r ->
                    catalogue
                            .listing(programme, r.number(), today)
                            .ifPresent(
                                    l -> hits.put("offering " + r.number(), new Hit.Offering(l)));
            case Reading.Customer r -> customer(programme, r.code(), hits);
        }
    }

    private void customer(String programme, String code, Map<String, Hit> hits) {
        var part = machines.ofCustomer(programme, code, Optional.empty(), MOST_MACHINES);
        if (!part.machines().isEmpty()) {
            hits.put("customer " + code, new Hit.Customer(code, part));
        }
    }

    private int offerings(String programme, MachineNumber number, LocalDate today) {
        return catalogue
                .inForce(programme, today)
                .map(l -> number.isTypeOnly() ? l.ofType(number.machineType()) : l.fitting(number))
                .map(List::size)
                .orElse(0);
    }

    private static void put(Map<String, Hit> hits, InstalledMachine machine, Reading by) {
        hits.putIfAbsent(
                "machine " + machine.number().machineType() + " " + machine.serial(),
                new Hit.Machine(machine, by));
    }
}
