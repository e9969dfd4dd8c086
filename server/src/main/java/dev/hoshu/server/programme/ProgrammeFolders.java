package dev.hoshu.server.programme;

import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.invoice.InvoiceTermsHistory;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.sheets.programme.PolicyFile;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders in which programmes lie, one each, named by the programme's code; figures and service
 * centres are read once a run.
 */
@Component
class ProgrammeFolders {

    private final Path folder;
    private volatile @Nullable List<PolicyFile> read;
    private final Map<String, List<PartSite>> sites = new ConcurrentHashMap<>();
    private final Map<String, InvoiceTermsHistory> invoices = new ConcurrentHashMap<>();
    private final Map<String, ServiceMenu> menus = new ConcurrentHashMap<>();

    ProgrammeFolders(@Value("${hoshu.programmes:programmes}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The codes of the programmes, the reference programme first. */
    List<String> codes() {
        return policies().stream().map(PolicyFile::programme).toList();
    }

    /**
     * The figures of that programme.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    PolicyFile programme(String code) {
        return policies().stream()
                .filter(policy -> policy.programme().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no programme %s in %s. Set hoshu.programmes to the folder of the programmes."
                                        .formatted(code, folder)));
    }

    /** That programme's service centres and what they stock. */
    List<PartSite> partSites(String code) {
        return sites.computeIfAbsent(
                programme(code).programme(), own -> read(own, ProgrammeFolder::partSites));
    }

    /** How that programme's orders are invoiced. */
    InvoiceTermsHistory invoiceTerms(String code) {
        return invoices.computeIfAbsent(
                programme(code).programme(), own -> read(own, ProgrammeFolder::invoiceTerms));
    }

    /** What that programme's maker says of its services. */
    ServiceMenu menu(String code) {
        return menus.computeIfAbsent(
                programme(code).programme(), own -> read(own, ProgrammeFolder::menu));
    }

    /** The text of that programme's {@code policy.yaml}. */
    String policyText(String code) {
        return read(
                programme(code).programme(),
                own -> java.nio.file.Files.readString(own.resolve("policy.yaml")));
    }

    /** Something that a folder holds. */
    private interface Held<T> {
        T in(Path folder) throws IOException;
    }

    private <T> T read(String code, Held<T> held) {
        try {
            return held.in(folder.resolve(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PolicyFile> policies() {
        var known = read;
        if (known == null) {
            try {
                known = ProgrammeFolder.policies(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read = known;
        }
        return known;
    }
}
