package dev.hoshu.server.registration;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.delivery.Pack;
import dev.hoshu.server.delivery.Packs;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.registration.Preview.Verdict;
import dev.hoshu.server.registration.store.RegistrationRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door to registrations. Whoever holds a pack's serial number and claim code may register it
 * (REG-2), signed in or not; the rules look at the machine as it is on record, whoever asks.
 */
@Service
public class PackRegistrations {

    /** The most registrations that one answer holds. */
    public static final int MOST_REGISTRATIONS = 200;

    private static final int MOST_FITTING = 5;
    private static final int CODE_CHARACTERS = 20;
    private static final String CERTIFICATE = "certificate";

    private final Packs packs;
    private final Catalogue catalogue;
    private final Coverages coverages;
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final InstalledBase machines;
    private final RegistrationRows rows;
    private final RegistrationBook book;
    private final Secrets secrets;
    private final Today today;

    /** Made by Spring. */
    public PackRegistrations(
            Packs packs,
            Catalogue catalogue,
            Coverages coverages,
            Entitlements entitlements,
            Programmes programmes,
            InstalledBase machines,
            RegistrationRows rows,
            RegistrationBook book,
            Secrets secrets,
            Today today) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.coverages = coverages;
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.machines = machines;
        this.rows = rows;
        this.book = book;
        this.secrets = secrets;
        this.today = today;
    }

    /**
     * What somebody saw before confirming; what is kept must be that.
     *
     * @param period the days of the service
     * @param fee whether a reinstatement fee is added
     */
    public record Seen(CoveragePeriod period, boolean fee) {}

    /**
     * What would come of a registration today. Nothing is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the pack cannot be confirmed or the machine is
     *     not on record
     */
    @Transactional(readOnly = true)
    public Preview preview(RegistrationWish wish) {
        return preview(wish, claimed(wish));
    }

    /**
     * Registers a pack. Of many who register one pack at the same moment one does; the others are
     * told who did and when.
     *
     * @param seen what was confirmed; empty if nobody looked
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be registered, was registered before,
     *     or comes to something else than was confirmed; then nothing is kept
     */
    @Transactional
    public Registered register(RegistrationWish wish, Optional<Seen> seen) {
        // The pack first and then the machine, always: two who wait for each other there are none.
        var pack =
                packs.take(wish.programme(), wish.pack(), wish.claimCode())
                        .orElseThrow(RegistrationProblems::unknownPack);
        long machine =
                machines.lock(wish.programme(), wish.machine().machineType(), wish.serial())
                        .orElseThrow(
                                () -> new MachineName(wish.machine(), wish.serial()).notOnRecord());
        var preview = preview(wish, pack);
        var granted = granted(preview);
        seen.filter(s -> !s.equals(new Seen(granted.period(), isFee(granted))))
                .ifPresent(s -> {
                    throw RegistrationProblems.anotherOutcome(preview);
                });
        return book.keep(preview, granted, machine);
    }

    private static Verdict.Accepted granted(Preview preview) {
        return switch (preview.verdict()) {
            case Verdict.Accepted a -> a;
            case Verdict.Consult c when isGrantedHere(preview.wish()) -> c.granted();
            case Verdict.Consult c -> throw RegistrationProblems.notRegistrable(preview);
            case Verdict.Refused r when r.used() != null ->
                    throw RegistrationProblems.registeredBefore(r.used());
            case Verdict.Refused r -> throw RegistrationProblems.notRegistrable(preview);
            case Verdict.Undecided u -> throw RegistrationProblems.notRegistrable(preview);
            case Verdict.Overlapping o -> throw RegistrationProblems.notRegistrable(preview);
        };
    }

    /** Whether somebody of the sales desk says why it grants it. */
    private static boolean isGrantedHere(RegistrationWish wish) {
        return wish.because() != null && Circle.MANAGERS.includes(People.current().role());
    }

    private static boolean isFee(Verdict.Accepted granted) {
        return !(granted.fee() instanceof ReinstatementFee.None);
    }

    private Pack claimed(RegistrationWish wish) {
        return packs.claim(wish.programme(), wish.pack(), wish.claimCode())
                .orElseThrow(RegistrationProblems::unknownPack);
    }

    private Preview preview(RegistrationWish wish, Pack pack) {
        var on = today.day();
        var offering =
                catalogue
                        .dated(wish.programme(), pack.listDate())
                        .flatMap(l -> l.offering(pack.part()))
                        .orElseThrow(() -> RegistrationProblems.unknownOffering(pack.partNumber()));
        // Judged by the record itself: what this person may see of it decides nothing.
        var coverage =
                coverages
                        .read(
                                wish.programme(),
                                wish.machine().machineType(),
                                wish.serial(),
                                on,
                                Optional.empty(),
                                Viewer.EVERYTHING)
                        .orElseThrow(
                                () -> new MachineName(wish.machine(), wish.serial()).notOnRecord());
        var programme = programmes.current(wish.programme());
        return new Preview(
                wish,
                pack,
                offering,
                programme.country(),
                on,
                coverage,
                programme.machineTypes().of(coverage.machine().number()),
                verdict(wish, pack, offering, coverage, programme),
                warnings(wish, pack, coverage));
    }

    private Verdict verdict(
            RegistrationWish wish,
            Pack pack,
            ServiceOffering offering,
            MachineCoverage coverage,
            Programme programme) {
        var used = rows.ofPack(wish.programme(), wish.pack().value());
        if (used.isPresent()) {
            return used(used.get());
        }
        var policy = programme.policies().inForce(coverage.asOf());
        if (policy.isEmpty()) {
            return new Verdict.Undecided(
                    new Sentence(
                            "この日の方針がないので、判断できません。",
                            "There is no policy for that day, so nothing can be decided."));
        }
        var verdict =
                new Verdicts(programme, policy.get(), coverage.asOf())
                        .of(offering, pack.orderedOn(), wish.halfTerm(), coverage);
        return verdict instanceof Verdict.Refused r
                ? new Verdict.Refused(
                        r.findings(),
                        r.advice(),
                        r.explanation(),
                        null,
                        wouldFit(wish, coverage.asOf()))
                : verdict;
    }

    private static Verdict used(Registered before) {
        var facts = RegistrationProblems.whoAndWhen(before);
        return new Verdict.Refused(
                List.of(
                        new Finding(
                                Rule.REG_3,
                                Outcome.REFUSED,
                                facts,
                                new Sentence(
                                        "まだ登録していないパックなら登録できます。",
                                        "A pack that is not registered yet can be."))),
                Set.of(),
                new Sentence(
                        "このパックはすでに登録されています。" + facts.ja(),
                        "This pack is registered already. " + facts.en()),
                before,
                List.of());
    }

    private List<String> wouldFit(RegistrationWish wish, LocalDate on) {
        return entitlements
                .offers(
                        wish.programme(),
                        wish.machine().machineType(),
                        wish.serial(),
                        on,
                        Optional.empty())
                .map(offers ->
                        offers.offers().stream()
                                .filter(o ->
                                        o.decision()
                                                instanceof
                                                dev.hoshu.domain.entitlement.OfferDecision
                                                        .Available)
                                .filter(o -> offers.occupied(o).isEmpty())
                                .map(o -> o.offering().number().value())
                                .limit(MOST_FITTING)
                                .toList())
                .orElse(List.of());
    }

    private List<Sentence> warnings(RegistrationWish wish, Pack pack, MachineCoverage coverage) {
        var warnings = new ArrayList<Sentence>();
        var machine = coverage.machine();
        if (!isOrderedFor(pack, coverage)) {
            warnings.add(
                    new Sentence(
                            "このパックは別の機器 (%s %s) のために注文されました。機器をお確かめください。"
                                    .formatted(pack.machineNumber(), pack.serialNumber()),
                            "This pack was ordered for another machine (%s %s). Make sure of the machine."
                                    .formatted(pack.machineNumber(), pack.serialNumber())));
        }
        if (!wish.machine().isTypeOnly() && !wish.machine().equals(machine.number())) {
            warnings.add(
                    new Sentence(
                            "記録では、この機器の製品番号は %s です。".formatted(machine.number()),
                            "On record this machine's number is %s.".formatted(machine.number())));
        }
        return warnings;
    }

    /** By whichever name the machine had when the pack was ordered (ID-4). */
    private boolean isOrderedFor(Pack pack, MachineCoverage coverage) {
        var machine = coverage.machine();
        boolean same =
                pack.machineType().equals(machine.number().machineType())
                        && pack.serialNumber().equals(machine.serial().value());
        return same
                || machines
                        .formerNames(
                                pack.programme(), machine.number().machineType(), machine.serial())
                        .stream()
                        .anyMatch(n ->
                                n.serial().value().equals(pack.serialNumber())
                                        && n.number().machineType().equals(pack.machineType()));
    }

    /** The registration with that number, if this person sees its machine or made it. */
    @Transactional(readOnly = true)
    public Optional<Registered> find(String number) {
        var person = People.current();
        return rows.seen(number, person.isSignedIn() ? person.signature() : "", person.viewer());
    }

    /**
     * The registrations that this person sees, the latest first.
     *
     * @param before older than the one of that number; empty for the latest
     * @param limit from 1 to one more than {@link #MOST_REGISTRATIONS}, which says whether the list
     *     goes on
     */
    @Transactional(readOnly = true)
    public List<Registered> latest(String before, int limit) {
        var person = People.current();
        return rows.latest(
                person.isSignedIn() ? person.signature() : "",
                person.viewer(),
                before,
                Math.clamp(limit, 1, MOST_REGISTRATIONS + 1));
    }

    /** How a pack is registered now, for whoever holds it; empty if it is not. */
    @Transactional(readOnly = true)
    public Optional<Registered> ofPack(RegistrationWish wish) {
        claimed(wish);
        return rows.ofPack(wish.programme(), wish.pack().value());
    }

    /** The last part of the address at which anybody who has the certificate can check it. */
    public String verificationCode(Registered registered) {
        return registered.number() + "-" + sign(registered.number());
    }

    /** The registration of a certificate's verification code; empty if the code is not right. */
    @Transactional(readOnly = true)
    public Optional<Registered> verify(String code) {
        int dash = code.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        var number = code.substring(0, dash);
        return Secrets.same(sign(number), code.substring(dash + 1))
                ? rows.byNumber(number, Viewer.NOBODY)
                : Optional.empty();
    }

    private String sign(String number) {
        return HexFormat.of()
                .formatHex(secrets.mac(CERTIFICATE, number))
                .substring(0, CODE_CHARACTERS);
    }

    /** What a registration was for, as the list of its order has it. */
    @Transactional(readOnly = true)
    public @Nullable ServiceOffering offering(Registered registered) {
        return catalogue
                .everyListing(
                        registered.programme(),
                        new dev.hoshu.domain.catalog.OfferingNumber(registered.partNumber()))
                .stream()
                .findFirst()
                .map(Catalogue.Listed::offering)
                .orElse(null);
    }
}
