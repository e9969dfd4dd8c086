package dev.hoshu.server.programme;

import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaLists;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.invoice.InvoiceTermsHistory;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.server.programme.store.ProgrammeRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.file.Path;
import java.util.List;

/**
 * The door to the programmes. What a programme owns is held in memory; each question first asks the
 * database, in one short statement, whether it still is what is stored.
 */
@Service
public class Programmes {

    private final ProgrammeFolders folders;
    private final ProgrammeChanges changes;
    private final ProgrammeRows rows;
    private final KeptByProgramme<Programme> programmes = new KeptByProgramme<>();

    /** Made by Spring. */
    public Programmes(ProgrammeFolders folders, ProgrammeChanges changes, ProgrammeRows rows) {
        this.folders = folders;
        this.changes = changes;
        this.rows = rows;
    }

    /**
     * The same for a command that has no server around it.
     *
     * @param folder the folder of the programmes
     */
    public static Programmes at(JdbcClient jdbc, Path folder) {
        return new Programmes(
                new ProgrammeFolders(folder), ProgrammeChanges.at(jdbc), new ProgrammeRows(jdbc));
    }

    /**
     * The programme as it stands now.
     *
     * @throws IllegalArgumentException if this server has no programme of that code
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Programme current(String code) {
        return known(code);
    }

    /** Every programme as it stands now, at one moment, in the order of {@link #codes}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Programme> all() {
        return codes().stream().map(this::known).toList();
    }

    /**
     * The codes of the programmes of this server: the reference programme first, which is meant
     * where none is named.
     */
    public List<String> codes() {
        return folders.codes();
    }

    /** Where its service centres are from which somebody can be sent; may be none. */
    public List<RoadDistance.Centre> serviceCentres(String code) {
        return PartSite.centres(folders.partSites(code));
    }

    private Programme known(String code) {
        return programmes.kept(code, changes.latest(code), () -> read(code));
    }

    private Programme read(String code) {
        var folder = folders.programme(code);
        return new Programme(
                code,
                folder.name(),
                folder.invented(),
                folder.country(),
                folder.policies(),
                MachineTypes.of(rows.machineTypes(code)),
                new ResponseAreaLists(rows.areaLists(code)),
                rows.holidays(folder.calendar()),
                folder.words());
    }

    /** That programme's service centres and what they stock, as its folder names them. */
    public List<PartSite> partSites(String code) {
        return folders.partSites(code);
    }

    /** How that programme's orders are invoiced, as its folder says. */
    public InvoiceTermsHistory invoiceTerms(String code) {
        return folders.invoiceTerms(code);
    }

    /**
     * The text of a programme's policy, to be drafted anew.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    public String policyText(String code) {
        return folders.policyText(code);
    }

    /** What that programme's maker says of its services, as its folder has it. */
    public ServiceMenu menu(String code) {
        return folders.menu(code);
    }
}
