package dev.hoshu.sheets.programme;

import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaLists;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.invoice.InvoiceTermsHistory;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.areas.AreaLists;
import dev.hoshu.sheets.areas.AreaRow;
import dev.hoshu.sheets.holidays.Holidays;
import dev.hoshu.sheets.places.PartSites;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A folder that holds a programme: {@code policy.yaml}, {@code machine_types.csv}, any number of
 * {@code areas-*.csv}, and {@code holidays.csv}. The lists may be absent; the figures may not.
 */
public final class ProgrammeFolder {

    private static final String POLICY = "policy.yaml";

    private final Path folder;

    private ProgrammeFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Every programme below a folder: each folder in it that has a {@code policy.yaml}.
     *
     * @throws IOException if a file cannot be read
     * @throws UnusableProgrammeException if there is none, or one cannot be used
     */
    public static List<Programme> readAll(Path programmes) throws IOException {
        var found = new ArrayList<Programme>();
        for (var folder : foldersIn(programmes)) {
            found.add(read(folder));
        }
        return List.copyOf(found);
    }

    /**
     * The figures of every programme below a folder, without its lists; the reference programme
     * first and the others by their code.
     *
     * @throws IOException if a file cannot be read
     * @throws UnusableProgrammeException if there is none, or one cannot be used
     */
    public static List<PolicyFile> policies(Path programmes) throws IOException {
        var found = new ArrayList<PolicyFile>();
        for (var folder : foldersIn(programmes)) {
            found.add(new ProgrammeFolder(folder).policy());
            // What cannot be used is told at the start, not to whoever looks at the menu first.
            menu(folder);
        }
        found.sort(
                Comparator.comparing((PolicyFile p) -> !p.programme().equals(Programme.REFERENCE))
                        .thenComparing(PolicyFile::programme));
        return List.copyOf(found);
    }

    private static List<Path> foldersIn(Path programmes) throws IOException {
        if (!Files.isDirectory(programmes)) {
            throw nothingIn(programmes);
        }
        try (var folders = Files.list(programmes)) {
            var found =
                    folders.filter(f -> Files.isRegularFile(f.resolve(POLICY))).sorted().toList();
            if (found.isEmpty()) {
                throw nothingIn(programmes);
            }
            return found;
        }
    }

    /**
     * The programme in this folder.
     *
     * @throws IOException if a file cannot be read
     * @throws UnusableProgrammeException if it cannot be used
     */
    public static Programme read(Path folder) throws IOException {
        return new ProgrammeFolder(folder).read();
    }

    /**
     * Where the service centres of the programme in this folder are from which somebody can be
     * sent; none where it names none.
     *
     * @throws IOException if the file cannot be read
     * @throws UnusableProgrammeException if a row of it is not understood
     */
    public static List<RoadDistance.Centre> serviceCentres(Path folder) throws IOException {
        return PartSite.centres(partSites(folder));
    }

    /**
     * How the orders of the programme in this folder are invoiced; on no day where it does not say.
     *
     * @throws IOException if the file cannot be read
     * @throws UnusableProgrammeException if it cannot be used
     */
    public static InvoiceTermsHistory invoiceTerms(Path folder) throws IOException {
        var file = folder.resolve("invoice.yaml");
        return Files.exists(file)
                ? InvoiceFile.read(
                        folder.getFileName() + "/" + file.getFileName(), Files.readString(file))
                : new InvoiceTermsHistory(List.of());
    }

    /**
     * What the maker says of its services; nothing where the folder has no {@code services.yaml}.
     *
     * @throws IOException if the file cannot be read
     * @throws UnusableProgrammeException if it cannot be used
     */
    public static ServiceMenu menu(Path folder) throws IOException {
        var file = folder.resolve(MenuFile.NAME);
        return Files.exists(file)
                ? MenuFile.read(folder.getFileName() + "/" + MenuFile.NAME, Files.readString(file))
                : ServiceMenu.NONE;
    }

    private Programme read() throws IOException {
        var policy = policy();
        var areas = new ArrayList<ResponseAreaList>();
        for (var list : areaFiles()) {
            areas.add(AreaRow.listOf(rows(new AreaLists(), list)));
        }
        return new Programme(
                policy.programme(),
                policy.name(),
                policy.invented(),
                policy.country(),
                policy.policies(),
                machineTypes(),
                new ResponseAreaLists(areas),
                holidays(),
                policy.words());
    }

    /** The folder is found by the code that its policy states, so the two must agree. */
    private PolicyFile policy() throws IOException {
        var name = folder.getFileName() + "/" + POLICY;
        var policy = PolicyFile.read(name, Files.readString(folder.resolve(POLICY)));
        if (!folder.endsWith(policy.programme())) {
            throw new UnusableProgrammeException(
                    List.of(
                            new PlaceFault(
                                    name,
                                    0,
                                    "programme",
                                    new Sentence(
                                            "フォルダーの名前「%s」と同じにしてください。"
                                                    .formatted(folder.getFileName()),
                                            "Let it be the folder's name, %s."
                                                    .formatted(folder.getFileName())))));
        }
        return policy;
    }

    private MachineTypes machineTypes() throws IOException {
        var file = folder.resolve("machine_types.csv");
        return MachineTypes.of(
                Files.exists(file)
                        ? rows(new dev.hoshu.sheets.machinetypes.MachineTypes(), file)
                        : List.of());
    }

    private HolidayList holidays() throws IOException {
        var file = folder.resolve("holidays.csv");
        return Holidays.listOf(Files.exists(file) ? rows(new Holidays(), file) : List.of());
    }

    private List<Path> areaFiles() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "areas-*.csv")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            found.sort(null);
            return found;
        }
    }

    /**
     * The service centres of the programme in this folder and what they stock; none where it names
     * none.
     *
     * @throws IOException if the file cannot be read
     * @throws UnusableProgrammeException if a row of it is not understood
     */
    public static List<PartSite> partSites(Path folder) throws IOException {
        var file = folder.resolve("service_centres.csv");
        return Files.exists(file)
                ? new ProgrammeFolder(folder).rows(new PartSites(), file)
                : List.of();
    }

    /** Every row of a file; a programme is not used with a row that nobody understands. */
    private <R> List<R> rows(SheetKind<R> kind, Path file) throws IOException {
        var name = folder.getFileName() + "/" + file.getFileName();
        try (var sheet = SheetFile.at(file)) {
            return switch (kind.open(sheet)) {
                case Opening.NotThisKind<R>(var why) ->
                        throw new UnusableProgrammeException(
                                List.of(new PlaceFault(name, 0, "", why)));
                case Opening.Opened<R> opened -> understood(name, opened);
            };
        }
    }

    private static <R> List<R> understood(String name, Opening.Opened<R> opened) {
        var records = new ArrayList<R>();
        var faults = new ArrayList<PlaceFault>();
        try (var rows = opened.rows()) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case SheetRow.Understood<R>(int number, R record) -> records.add(record);
                    case SheetRow.NotUnderstood<R> row ->
                            row.faults().forEach(f -> faults.add(fault(name, f)));
                    case SheetRow.BrokenOff<R>(int number, Sentence why) ->
                            faults.add(new PlaceFault(name, number, "", why));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new UnusableProgrammeException(faults);
        }
        return records;
    }

    private static PlaceFault fault(String name, RowFault fault) {
        return new PlaceFault(name, fault.row(), fault.column(), fault.why().then(fault.remedy()));
    }

    private static UnusableProgrammeException nothingIn(Path folder) {
        return new UnusableProgrammeException(
                List.of(
                        new PlaceFault(
                                folder.toString(),
                                0,
                                "",
                                new Sentence(
                                        "プログラムがありません。policy.yaml のあるフォルダーを置いてください。",
                                        "There is no programme here; put a folder with a"
                                                + " policy.yaml in it."))));
    }
}
