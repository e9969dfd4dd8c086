package dev.hoshu.server.menu;

import dev.hoshu.domain.catalog.MenuKind;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The door to the menu: the maker's words, and what the search list of a day says. */
@Service
public class ServiceMenus {

    private static final ProblemType UNKNOWN_SERVICE =
            ProblemType.of(
                    "unknown-service", 404, "このサービスはメニューにありません", "The menu has no such service");

    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final Catalogue catalogue;

    ServiceMenus(Programmes programmes, ProgrammeChoice choice, Catalogue catalogue) {
        this.programmes = programmes;
        this.choice = choice;
        this.catalogue = catalogue;
    }

    /** Everything on a programme's menu, by the list in force on that day. */
    public List<OfferedService> all(String programme, LocalDate day) {
        return programmes.menu(programme).entries().stream()
                .map(entry -> offered(programme, entry, day))
                .toList();
    }

    /**
     * One service of a programme's menu.
     *
     * @param slug its name in addresses
     * @throws Problem if the menu does not have it; it names what it has
     */
    public OfferedService find(String programme, String slug, LocalDate day) {
        return MenuKind.ofSlug(slug)
                .flatMap(kind -> programmes.menu(programme).entry(kind))
                .map(entry -> offered(programme, entry, day))
                .orElseThrow(() -> unknown(programme, slug));
    }

    private OfferedService offered(String programme, ServiceMenu.Entry entry, LocalDate day) {
        var list =
                entry.kind().isListed()
                        ? catalogue.inForce(programme, day)
                        : Optional.<dev.hoshu.server.catalog.OfferingList>empty();
        return new OfferedService(
                entry,
                list.map(l -> OnTheList.of(l, entry.kind(), day)).orElse(null),
                narrowed(programme, entry.kind()));
    }

    /**
     * The catalogue cannot be narrowed to everything that comes with Value Selection but by word.
     */
    private @Nullable String narrowed(String programme, MenuKind kind) {
        var address =
                UriComponentsBuilder.fromPath("/catalogue")
                        .queryParamIfPresent(
                                "programme",
                                Optional.ofNullable(choice.shown(programme).inAddress()))
                        .queryParam("onSale", true);
        var narrowed =
                switch (kind) {
                    case WARRANTY_UPGRADE -> address.queryParam("kind", "UPGRADE");
                    case RENEWAL -> address.queryParam("kind", "RENEWAL");
                    case PREMIER_SUPPORT -> address.queryParam("premier", true);
                    case VALUE_SELECTION -> address.queryParam("kind", "VALUE_SELECTION");
                    case DRIVE_RETENTION -> address.queryParam("retention", true);
                    case SOFTWARE_SUPPORT, ACCOUNT_MANAGER, INDIVIDUAL_CONTRACT, END_OF_SUPPORT ->
                            null;
                };
        return narrowed == null ? null : narrowed.toUriString();
    }

    private Problem unknown(String programme, String slug) {
        var known =
                programmes.menu(programme).entries().stream()
                        .map(e -> e.kind().slug())
                        .collect(Collectors.joining(", "));
        return Problem.of(
                UNKNOWN_SERVICE,
                new Sentence(
                        "「%s」はこのプログラムのメニューにありません。あるのは %s です。".formatted(slug, known),
                        "This programme's menu has no \"%s\"; it has %s.".formatted(slug, known)));
    }
}
