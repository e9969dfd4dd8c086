package dev.hoshu.server.lookup;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the services on record are called, from the lists that they were sold on. */
@Component
public class ServiceBook {

    private static final Sentence BASE = new Sentence("基本保証", "Base warranty");
    private static final Sentence CONTRACT = new Sentence("個別契約", "Individual contract");
    private static final Sentence UNLISTED = new Sentence("保守サービス", "Service");
    private static final Pattern BASE_ID =
            Pattern.compile("BASE-([0-9A-Z_]{1,10}?)(?:-(\\d{1,3}[YM]))?");
    private static final int MONTHS_A_YEAR = 12;

    private final Catalogue catalogue;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    public ServiceBook(Catalogue catalogue, Programmes programmes, Today today) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * The offerings behind what covers these machines, by programme. A look at a list is one
     * statement a programme, not one a machine.
     */
    public Map<String, Map<OfferingNumber, Catalogue.Listed>> listings(List<Looked> looked) {
        var wanted = new HashMap<String, Set<OfferingNumber>>();
        for (var one : looked) {
            if (one instanceof Looked.Found found) {
                var numbers =
                        wanted.computeIfAbsent(found.named().programme(), p -> new HashSet<>());
                found.coverage().periods().forEach(p -> number(p).ifPresent(numbers::add));
            }
        }
        var listings = new HashMap<String, Map<OfferingNumber, Catalogue.Listed>>();
        wanted.forEach((programme, numbers) ->
                listings.put(programme, catalogue.listings(programme, numbers, today.day())));
        return listings;
    }

    /** The service of something on record. */
    public static Service service(
            CoverageAnswer.Period period, Map<OfferingNumber, Catalogue.Listed> listings) {
        if (period.kind().equals("WARRANTY")) {
            return base(String.valueOf(period.level()), length(period));
        }
        var type = type(period.kind());
        return number(period)
                .map(listings::get)
                .map(listed -> of(listed.offering()))
                .map(s -> new Service(s.id(), s.name(), s.description(), type, s.duration()))
                .orElseGet(() -> unlisted(period, type));
    }

    /** The service with that id: a part number of any list, or a base warranty. */
    public Optional<Service> service(String id) {
        var base = BASE_ID.matcher(id.strip());
        if (base.matches()) {
            return ServiceLevel.ofCode(base.group(1)).map(l -> base(l.code(), base.group(2)));
        }
        return OfferingNumber.parse(id)
                .flatMap(n ->
                        programmes.codes().stream()
                                .flatMap(p -> catalogue.listing(p, n, today.day()).stream())
                                .findFirst())
                .map(listed -> of(listed.offering()));
    }

    /** An offering of a list as a service. */
    public static Service of(ServiceOffering offering) {
        return new Service(
                offering.number().value(),
                OfferingWords.kindAndTerm(offering),
                OfferingWords.content(offering),
                offering.kind() == OfferingKind.RENEWAL ? "EXTENDED" : "UPGRADE",
                duration(offering.term().months()));
    }

    private static Service base(String level, @Nullable String duration) {
        var words =
                ServiceLevel.ofCode(level)
                        .map(ServiceLevel::words)
                        .orElse(new Sentence(level, level));
        var length = duration == null ? "" : duration + " ";
        return new Service(
                "BASE-" + level + (duration == null ? "" : "-" + duration),
                new Sentence(length + words.ja(), length + words.en()),
                BASE,
                "BASE",
                duration);
    }

    private static Service unlisted(CoverageAnswer.Period period, String type) {
        var what = period.kind().equals("INDIVIDUAL_CONTRACT") ? CONTRACT : UNLISTED;
        var level = period.level();
        var words =
                level == null
                        ? what
                        : ServiceLevel.ofCode(level).map(ServiceLevel::words).orElse(what);
        var part = period.partNumber();
        return new Service(part == null ? period.kind() : part, words, what, type, length(period));
    }

    private static String type(String kind) {
        return switch (kind) {
            case "WARRANTY" -> "BASE";
            case "RENEWAL", "INDIVIDUAL_CONTRACT" -> "EXTENDED";
            default -> "UPGRADE";
        };
    }

    private static Optional<OfferingNumber> number(CoverageAnswer.Period period) {
        return Optional.ofNullable(period.partNumber()).flatMap(OfferingNumber::parse);
    }

    /** Its whole months; null where it has odd days, which no length says rightly. */
    private static @Nullable String length(CoverageAnswer.Period period) {
        var dayAfter = period.end().plusDays(1);
        int months = (int) ChronoUnit.MONTHS.between(period.start(), dayAfter);
        return months > 0 && new Term(months).from(period.start()).dayAfter().equals(dayAfter)
                ? duration(months)
                : null;
    }

    private static String duration(int months) {
        return months % MONTHS_A_YEAR == 0 ? months / MONTHS_A_YEAR + "Y" : months + "M";
    }
}
