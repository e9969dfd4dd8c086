package dev.hoshu.server.programme;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.ShownProgrammes;

import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The programme that an address means: the one it names in {@code programme}, or else the first of
 * this server's. What is said of it comes of its folder and asks the database nothing.
 */
@Service
public class ProgrammeChoice implements ShownProgrammes {

    private static final ProblemType UNKNOWN_PROGRAMME =
            ProblemType.of("unknown-programme", 404, "そのプログラムはありません", "There is no such programme");

    private final ProgrammeFolders folders;

    ProgrammeChoice(ProgrammeFolders folders) {
        this.folders = folders;
    }

    @Override
    public List<ShownProgramme> all() {
        return folders.codes().stream().map(this::shown).toList();
    }

    /** The code of the programme that is meant where none is named. */
    public String usual() {
        return folders.codes().getFirst();
    }

    /**
     * The code of the programme that is meant.
     *
     * @param named the parameter {@code programme}; nothing between its quotes names none
     * @throws Problem if there is no such programme; it names those that there are
     */
    public String meant(Optional<String> named) {
        return named(named).orElseGet(this::usual);
    }

    /**
     * The programme that is named, or else every one, in their order.
     *
     * @throws Problem if there is no such programme; it names those that there are
     */
    public List<String> among(Optional<String> named) {
        return named(named).map(List::of).orElseGet(folders::codes);
    }

    /**
     * What the first programme that has something has, or what the named one has. Machines and
     * customers belong to a programme, and who asks about one need not know which.
     *
     * @param look looks in the programme of that code
     * @throws Problem if there is no such programme; it names those that there are
     */
    public <T> Optional<T> first(Optional<String> named, Function<String, Optional<T>> look) {
        return among(named).stream().flatMap(code -> look.apply(code).stream()).findFirst();
    }

    /** What a page says of the programme that is meant; as {@link #meant}. */
    public ShownProgramme shownAs(Optional<String> named) {
        return shown(meant(named));
    }

    /**
     * What a page says of that programme.
     *
     * @throws IllegalArgumentException if this server has no programme of that code
     */
    public ShownProgramme shown(String code) {
        var folder = folders.programme(code);
        return new ShownProgramme(
                code,
                folder.name(),
                folder.invented(),
                folder.words().notice(),
                code.equals(usual()));
    }

    private Optional<String> named(Optional<String> named) {
        var code = named.map(String::strip).filter(typed -> !typed.isEmpty());
        var known = folders.codes();
        if (code.isPresent() && !known.contains(code.get())) {
            throw Problem.of(
                            UNKNOWN_PROGRAMME,
                            new Sentence(
                                    "プログラム「%s」はありません。あるのは %s です。"
                                            .formatted(code.get(), String.join("、", known)),
                                    "There is no programme \"%s\"; there is %s."
                                            .formatted(code.get(), String.join(", ", known))))
                    .at("programme")
                    .with("programmes", known);
        }
        return code;
    }
}
