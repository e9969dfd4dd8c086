package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The door to the list of ends of support, which everybody may read. */
@Service
public class EndsOfSupport {

    private final Programmes programmes;
    private final AnnouncementBook announcements;

    EndsOfSupport(Programmes programmes, AnnouncementBook announcements) {
        this.programmes = programmes;
        this.announcements = announcements;
    }

    /**
     * None announced, unknown and a day are three things; so are a day to come and one that is
     * over.
     */
    public enum Standing {
        /** A day is announced and has not come. */
        ANNOUNCED,
        /** The announced day is over. */
        OVER,
        /** None is announced. */
        NONE_ANNOUNCED,
        /** Nobody knows. */
        UNKNOWN;

        static Standing of(EndOfSupport end, LocalDate day) {
            return switch (end) {
                case EndOfSupport.NoneAnnounced _ -> NONE_ANNOUNCED;
                case EndOfSupport.Unknown _ -> UNKNOWN;
                case EndOfSupport.EndsOn(var last) -> last.isBefore(day) ? OVER : ANNOUNCED;
            };
        }
    }

    /**
     * What is published and will hold.
     *
     * @param end the end of support from then on
     * @param from the day on which it takes effect
     * @param announcement the announcement's number
     */
    public record Coming(EndOfSupport end, LocalDate from, String announcement) {}

    /**
     * A line of the list.
     *
     * @param type the machine type
     * @param standing where it stands
     * @param invented whether the day is invented
     * @param coming what is published of it and still to take effect, or null
     */
    public record Line(
            MachineType type, Standing standing, boolean invented, @Nullable Coming coming) {}

    /**
     * What is looked for.
     *
     * @param standing where it stands; null for any
     * @param words words that machine type, product or series must contain
     */
    public record Wanted(@Nullable Standing standing, String words) {}

    /** The lines that are looked for: the earliest day first, then unknown, then none announced. */
    public List<Line> list(String programme, Wanted wanted, LocalDate day) {
        var coming = coming(programme, day);
        return programmes.current(programme).machineTypes().all().stream()
                .map(type -> line(type, coming.get(key(type)), day))
                .filter(line -> wanted.standing() == null || line.standing() == wanted.standing())
                .filter(line -> contains(line.type(), wanted.words()))
                .sorted(ORDER)
                .toList();
    }

    private static final Comparator<Line> ORDER =
            Comparator.comparing((Line l) ->
                            l.type().endOfSupport().announcedDay().orElse(LocalDate.MAX))
                    .thenComparingInt(l -> l.standing() == Standing.UNKNOWN ? 0 : 1)
                    .thenComparing(l -> l.type().machineType())
                    .thenComparing(l -> l.type().productName());

    private Map<String, Coming> coming(String programme, LocalDate day) {
        var coming = new HashMap<String, Coming>();
        for (var one : announcements.published(programme, day)) {
            for (var line : one.lines()) {
                coming.putIfAbsent(
                        line.machineType() + " " + line.product(),
                        new Coming(line.after(), one.effectiveOn(), one.number()));
            }
        }
        return coming;
    }

    private static String key(MachineType type) {
        return type.machineType() + " " + type.productName();
    }

    private static Line line(MachineType type, @Nullable Coming coming, LocalDate day) {
        return new Line(
                type,
                Standing.of(type.endOfSupport(), day),
                type.syntheticColumns().contains("end_of_support"),
                Optional.ofNullable(coming).orElse(null));
    }

    private static boolean contains(MachineType type, String words) {
        var all = plain(type.machineType() + " " + type.productName() + " " + type.series());
        return java.util.Arrays.stream(plain(words).strip().split("\\s+", -1))
                .allMatch(all::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
