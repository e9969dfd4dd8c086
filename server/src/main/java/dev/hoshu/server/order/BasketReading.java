package dev.hoshu.server.order;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.order.BasketRow.Proposal;
import dev.hoshu.server.order.BasketRow.Seen;
import dev.hoshu.server.order.BasketRow.State;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands the rows of a basket, one by one; each comes out again, with what it lacks. */
@Service
class BasketReading {

    private static final int MOST_PROPOSALS = 8;
    private static final int MOST_ROWS_WITH_PROPOSALS = 40;
    // As in machine numbers: a part number has no hyphen, whatever is typed.
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Pd}\\u30FC\\u2212_]+");
    private static final List<OfferingKind> KINDS =
            List.of(
                    OfferingKind.RENEWAL,
                    OfferingKind.UPGRADE,
                    OfferingKind.PREMIER_UPGRADE,
                    OfferingKind.DRIVE_RETENTION,
                    OfferingKind.VALUE_SELECTION);

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final InstalledBase machines;
    private final Entitlements entitlements;

    BasketReading(
            Programmes programmes,
            Catalogue catalogue,
            InstalledBase machines,
            Entitlements entitlements) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.machines = machines;
        this.entitlements = entitlements;
    }

    /**
     * What is understood of each row, in their order.
     *
     * @param person who asks: a customer's people have their own machines alone
     * @param day the day it is
     */
    List<BasketRow> read(
            String programme, Person person, LocalDate day, List<BasketEntry> entries) {
        var reading =
                new Reading(programme, programmes.current(programme).machineTypes(), person, day);
        return entries.stream().map(reading::row).toList();
    }

    /** A reading of one basket. */
    private final class Reading {

        private final String programme;
        private final MachineTypes types;
        private final Person person;
        private final LocalDate day;
        private final Map<Wanted, Integer> seen = new HashMap<>();
        private int position;
        private int proposed;

        Reading(String programme, MachineTypes types, Person person, LocalDate day) {
            this.programme = programme;
            this.types = types;
            this.person = person;
            this.day = day;
        }

        BasketRow row(BasketEntry entry) {
            position++;
            var fault = entry.fault();
            if (fault != null) {
                return without(entry, State.UNREADABLE, fault.sentence(), List.of());
            }
            var serial = SerialNumber.parse(entry.serial());
            if (serial.isEmpty()) {
                return without(
                        entry, State.UNREADABLE, unreadableSerial(entry.serial()), List.of());
            }
            if (entry.machine().isBlank()) {
                return ofSerial(entry, serial.get());
            }
            return switch (MachineNumber.read(entry.machine())) {
                case MachineNumber.Reading.Fault f ->
                        without(entry, State.UNREADABLE, f.fault(), List.of());
                case MachineNumber.Reading.Understood u ->
                        machines.find(programme, u.number().machineType(), serial.get())
                                .filter(this::isVisible)
                                .map(machine -> ofMachine(entry, machine, u.number()))
                                .orElseGet(() ->
                                        without(
                                                entry,
                                                State.UNKNOWN_MACHINE,
                                                unknown(u.number().toString(), serial.get()),
                                                List.of()));
            };
        }

        private BasketRow ofSerial(BasketEntry entry, SerialNumber serial) {
            var found =
                    machines.withSerial(programme, serial).stream()
                            .filter(this::isVisible)
                            .toList();
            if (found.isEmpty()) {
                return without(entry, State.UNKNOWN_MACHINE, unknown("", serial), List.of());
            }
            if (found.size() > 1) {
                return without(
                        entry,
                        State.SEVERAL,
                        new Sentence(
                                "シリアル番号 %s の機器は%d台あります。どれかお選びください。".formatted(serial, found.size()),
                                "%d machines have the serial number %s; choose one."
                                        .formatted(found.size(), serial)),
                        found.stream().map(this::seen).toList());
            }
            return ofMachine(entry, found.getFirst(), null);
        }

        private BasketRow ofMachine(
                BasketEntry entry, InstalledMachine machine, @Nullable MachineNumber typed) {
            if (entry.part().isBlank()) {
                return proposing(
                        entry,
                        State.PART_MISSING,
                        new Sentence(
                                "商品番号がありません。この機器でご利用になれるものからお選びください。",
                                "There is no part number; choose one of those that this machine can"
                                        + " have."),
                        machine);
            }
            var part = part(entry.part());
            var listed = part.flatMap(number -> catalogue.listing(programme, number, day));
            if (part.isEmpty() || listed.isEmpty()) {
                return proposing(
                        entry,
                        State.UNKNOWN_PART,
                        new Sentence(
                                "商品番号「%s」は、どのサービス検索リストにもありません。".formatted(entry.part()),
                                "No search list has the part number \"%s\"."
                                        .formatted(entry.part())),
                        machine);
            }
            var offering = listed.get().offering();
            if (!offering.fits(machine.number())) {
                return proposing(entry, State.UNFITTING, unfitting(offering, machine), machine);
            }
            var wanted =
                    new Wanted(
                            machine.number().machineType(),
                            machine.serial(),
                            part.get(),
                            entry.halfTerm());
            var before = seen.putIfAbsent(wanted, position);
            if (before != null) {
                return new BasketRow(
                        position,
                        entry,
                        State.REPEATED,
                        new Sentence(
                                "%d行目と同じです。1つだけ見積もります。".formatted(before),
                                "The same as row %d; it is quoted once.".formatted(before)),
                        null,
                        seen(machine),
                        List.of(),
                        List.of());
            }
            return new BasketRow(
                    position,
                    entry,
                    State.TAKEN,
                    taken(offering, machine, typed),
                    wanted,
                    seen(machine),
                    List.of(),
                    List.of());
        }

        /** A customer's people have the customer's machines; of others they are told nothing. */
        private boolean isVisible(InstalledMachine machine) {
            var customer = person.customer();
            return customer == null
                    || (programme.equals(person.programme())
                            && customer.equals(machine.customer()));
        }

        private BasketRow without(
                BasketEntry entry, State state, Sentence words, List<Seen> choices) {
            return new BasketRow(position, entry, state, words, null, null, List.of(), choices);
        }

        private BasketRow proposing(
                BasketEntry entry, State state, Sentence words, InstalledMachine machine) {
            var proposals =
                    proposed++ < MOST_ROWS_WITH_PROPOSALS
                            ? proposals(programme, machine, day)
                            : List.<Proposal>of();
            return new BasketRow(
                    position, entry, state, words, null, seen(machine), proposals, List.of());
        }

        private Seen seen(InstalledMachine machine) {
            return new Seen(
                    machine.number().machineType(),
                    machine.number().toString(),
                    machine.serial().value(),
                    types.of(machine.number()).map(MachineType::productName).orElse(null));
        }
    }

    private List<Proposal> proposals(String programme, InstalledMachine machine, LocalDate day) {
        return entitlements
                .offers(
                        programme,
                        machine.number().machineType(),
                        machine.serial(),
                        day,
                        Optional.empty())
                .map(offers ->
                        offers.offers().stream()
                                .sorted(Comparator.comparing(Offers.Judged::offering, ORDER))
                                .filter(judged -> offers.occupied(judged).isEmpty())
                                .flatMap(judged -> proposal(judged).stream())
                                .limit(MOST_PROPOSALS)
                                .toList())
                .orElse(List.of());
    }

    private static final Comparator<ServiceOffering> ORDER =
            Comparator.comparingInt((ServiceOffering o) -> KINDS.indexOf(o.kind()))
                    .thenComparing(ServiceOffering::term)
                    .thenComparing(ServiceOffering::number);

    private static Optional<Proposal> proposal(Offers.Judged judged) {
        var offering = judged.offering();
        return judged.decision() instanceof OfferDecision.Available available
                ? Optional.of(
                        new Proposal(
                                offering.number().value(),
                                service(offering),
                                available.period().firstDay(),
                                available.period().lastDay(),
                                offering.listPrice().map(Yen::amount).orElse(null)))
                : Optional.empty();
    }

    static Sentence service(ServiceOffering offering) {
        var kind = OfferingWords.kindAndTerm(offering);
        var content = OfferingWords.content(offering);
        return new Sentence(kind.ja() + " " + content.ja(), kind.en() + ", " + content.en());
    }

    /** Reads a part number as typed; hyphens in it do not matter. */
    static Optional<OfferingNumber> part(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return OfferingNumber.parse(LEFT_OUT.matcher(plain).replaceAll(""));
    }

    private static Sentence unreadableSerial(String typed) {
        return typed.isBlank()
                ? new Sentence(
                        "シリアル番号がありません。製品番号、シリアル番号、商品番号の順に書いてください。",
                        "There is no serial number; write machine number, serial number and part"
                                + " number.")
                : new Sentence(
                        "「%s」はシリアル番号として読めません。英数字4から20文字です。".formatted(typed),
                        "\"%s\" cannot be read as a serial number, which has 4 to 20 letters and digits."
                                .formatted(typed));
    }

    private static Sentence unknown(String number, SerialNumber serial) {
        return number.isEmpty()
                ? new Sentence(
                        "シリアル番号 %s の機器は見つかりません。銘板の番号とお確かめください。".formatted(serial),
                        "There is no machine with the serial number %s; compare it with the label on the machine."
                                .formatted(serial))
                : new Sentence(
                        "製品番号 %s、シリアル番号 %s の機器は見つかりません。銘板の番号とお確かめください。".formatted(number, serial),
                        "There is no machine %s with the serial number %s; compare them with the label on the machine."
                                .formatted(number, serial));
    }

    private static Sentence unfitting(ServiceOffering offering, InstalledMachine machine) {
        var some = new ArrayList<String>();
        for (var fit : offering.fits()) {
            if (some.size() == 3) {
                some.add("…");
                break;
            }
            some.add(fit.toString());
        }
        var fits = String.join(", ", some);
        return new Sentence(
                "商品番号 %s は %s 用で、%s には使えません。".formatted(offering.number(), fits, machine.number()),
                "The part number %s is for %s and does not fit %s."
                        .formatted(offering.number(), fits, machine.number()));
    }

    private static Sentence taken(
            ServiceOffering offering, InstalledMachine machine, @Nullable MachineNumber typed) {
        var words = service(offering);
        return typed == null || machine.number().isNamedBy(typed)
                ? words
                : words.then(
                        new Sentence(
                                "。モデルは記録の %s です。".formatted(machine.number()),
                                "(on record the model is %s)".formatted(machine.number())));
    }
}
