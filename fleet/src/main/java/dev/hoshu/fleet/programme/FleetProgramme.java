package dev.hoshu.fleet.programme;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ListedOfferings;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.programme.ProgrammeFolder;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A programme with its search lists, as read from its files. It is the same for every thread of a
 * Java machine.
 */
public final class FleetProgramme {

    private static final Map<String, FleetProgramme> HELD = new ConcurrentHashMap<>();

    private final Programme programme;
    private final List<DatedList> lists;
    private final @Nullable DatedList inPlace;

    private FleetProgramme(
            Programme programme, List<DatedList> lists, @Nullable DatedList inPlace) {
        this.programme = programme;
        this.lists = lists;
        this.inPlace = inPlace;
    }

    /**
     * A search list.
     *
     * @param date its date
     * @param offerings what is on it
     */
    public record DatedList(LocalDate date, ListedOfferings offerings) {}

    /**
     * Reads a packed programme, once in a Java machine.
     *
     * @throws dev.hoshu.sheets.programme.UnusableProgrammeException if it cannot be used
     */
    public static FleetProgramme of(PackedProgramme packed) {
        return HELD.computeIfAbsent(packed.digest(), d -> read(packed));
    }

    private static FleetProgramme read(PackedProgramme packed) {
        try {
            var parent = Files.createTempDirectory("hoshu-programme-");
            try {
                return read(packed.unpack(parent), packed.endsOfSupport());
            } finally {
                remove(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FleetProgramme read(Path folder, Map<String, LocalDate> ends)
            throws IOException {
        var lists = new ArrayList<DatedList>();
        try (var files = Files.newDirectoryStream(folder, "search-list-*.xlsx")) {
            for (var file : files) {
                lists.add(list(file));
            }
        }
        lists.sort(Comparator.comparing(DatedList::date).reversed());
        var inPlace = folder.resolve(PackedProgramme.LIST_IN_PLACE);
        return new FleetProgramme(
                ending(ProgrammeFolder.read(folder), ends),
                List.copyOf(lists),
                Files.exists(inPlace) ? list(inPlace) : null);
    }

    private static Programme ending(Programme programme, Map<String, LocalDate> ends) {
        var changed = new ArrayList<MachineType>();
        ends.forEach((type, day) -> {
            for (var entry : programme.machineTypes().ofType(type)) {
                changed.add(entry.endingSupport(new EndOfSupport.EndsOn(day)));
            }
        });
        return programme.withMachineTypes(programme.machineTypes().with(changed));
    }

    private static DatedList list(Path file) throws IOException {
        try (var sheet = SheetFile.at(file)) {
            return switch (SheetKinds.OFFERINGS.open(sheet)) {
                case Opening.NotThisKind<ServiceOffering>(Sentence why) ->
                        throw new IllegalArgumentException(called(file) + ": " + why);
                case Opening.Opened<ServiceOffering> opened -> list(file, opened);
            };
        }
    }

    /** A list in place has no name of its own here: it is the one that was given by its option. */
    private static String called(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.equals(PackedProgramme.LIST_IN_PLACE) ? "--list" : name;
    }

    private static DatedList list(Path file, Opening.Opened<ServiceOffering> opened) {
        var offerings = new ArrayList<ServiceOffering>();
        try (var rows = opened.rows()) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case SheetRow.Understood<ServiceOffering> row -> offerings.add(row.record());
                    case SheetRow.NotUnderstood<ServiceOffering> row ->
                            throw new IllegalArgumentException(
                                    called(file) + ": " + row.faults().getFirst().words());
                    case SheetRow.BrokenOff<ServiceOffering> row ->
                            throw new IllegalArgumentException(called(file) + ": " + row.why());
                }
            }
        }
        return new DatedList(
                Objects.requireNonNull(opened.heading().listDate(), "A search list has a date."),
                ListedOfferings.of(offerings));
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The programme. */
    public Programme programme() {
        return programme;
    }

    /** The newest list whose date has come on that day, or the one that holds on every day. */
    public Optional<DatedList> inForce(LocalDate day) {
        return inPlace != null
                ? Optional.of(inPlace)
                : lists.stream().filter(l -> !l.date().isAfter(day)).findFirst();
    }

    /** What the newest list says that has the part number. */
    public Optional<ServiceOffering> newest(OfferingNumber number) {
        return lists.stream().flatMap(l -> l.offerings().offering(number).stream()).findFirst();
    }
}
