package dev.hoshu.sheets;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.areas.AreaLists;
import dev.hoshu.sheets.holidays.Holidays;
import dev.hoshu.sheets.machines.InstalledBase;
import dev.hoshu.sheets.machinetypes.MachineTypes;
import dev.hoshu.sheets.offerings.SearchList;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.services.RegisteredServices;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every kind of sheet that is exchanged. */
public final class SheetKinds {

    /** The search list of offerings. */
    public static final SearchList OFFERINGS = new SearchList();

    /** Machine types. */
    public static final MachineTypes MACHINE_TYPES = new MachineTypes();

    /** The area list, in either of its forms. */
    public static final AreaLists AREAS = new AreaLists();

    /** National holidays. */
    public static final Holidays HOLIDAYS = new Holidays();

    /** The installed base. */
    public static final InstalledBase MACHINES = new InstalledBase();

    /** Registered services. */
    public static final RegisteredServices SERVICES = new RegisteredServices();

    private static final List<SheetKind<?>> ALL =
            List.of(MACHINE_TYPES, OFFERINGS, AREAS, HOLIDAYS, MACHINES, SERVICES);

    private SheetKinds() {}

    /** Every kind, in an order in which each needs only the ones before it. */
    public static List<SheetKind<?>> all() {
        return ALL;
    }

    /** The kind of that name on the command line. */
    public static Optional<SheetKind<?>> named(String name) {
        return ALL.stream()
                .<SheetKind<?>>map(kind -> kind)
                .filter(k -> k.name().equals(name))
                .findFirst();
    }

    /** The kind that a file looks like, from its header. */
    public static Optional<SheetKind<?>> lookingLike(SheetFile file) throws IOException {
        for (var kind : ALL) {
            if (kind.recognises(file)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Opens a file as that kind; where it is none, the answer says which kind it looks like.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static <R> Opening<R> open(SheetKind<R> kind, SheetFile file) throws IOException {
        var opening = kind.open(file);
        if (!(opening instanceof Opening.NotThisKind<R>(Sentence why))) {
            return opening;
        }
        var other = lookingLike(file).filter(k -> !k.name().equals(kind.name()));
        if (other.isEmpty()) {
            return opening;
        }
        var looks = other.get();
        return new Opening.NotThisKind<>(
                why.then(
                        new Sentence(
                                "%sのようです。種類 %s として取り込んでください。"
                                        .formatted(looks.title().ja(), looks.name()),
                                "It looks like %s: import it as %s."
                                        .formatted(looks.title().en(), looks.name()))));
    }
}
