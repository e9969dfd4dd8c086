package dev.hoshu.sheets.programme;

import dev.hoshu.domain.catalog.MenuKind;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.rulebook.Sentence;

import tools.jackson.core.JacksonException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A programme's {@code services.yaml}: what the maker says of each service on its menu. */
final class MenuFile {

    /** Its name in a programme's folder. */
    static final String NAME = "services.yaml";

    private MenuFile() {}

    /**
     * Reads the text of the file.
     *
     * @param file the file's name, for messages
     * @throws UnusableProgrammeException if a service is not known or something is not said of it
     */
    static ServiceMenu read(String file, String text) {
        var faults = new ArrayList<PlaceFault>();
        var root = root(file, text, faults);
        var services = root.within("services");
        var entries = new ArrayList<ServiceMenu.Entry>();
        for (var name : services.names()) {
            entry(services, name).ifPresent(entries::add);
        }
        root.finish();
        if (!faults.isEmpty()) {
            throw new UnusableProgrammeException(faults);
        }
        return new ServiceMenu(entries);
    }

    private static FigureReader root(String file, String text, List<PlaceFault> faults) {
        try {
            return FigureReader.of(file, "", YamlNode.read(text), faults);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnusableProgrammeException(
                    List.of(
                            new PlaceFault(
                                    file,
                                    line,
                                    "",
                                    new Sentence(
                                            "YAML として読めません: " + e.getOriginalMessage(),
                                            "This is no readable YAML: "
                                                    + e.getOriginalMessage()))));
        }
    }

    private static Optional<ServiceMenu.Entry> entry(FigureReader services, String name) {
        var kind = MenuKind.ofSlug(name);
        if (kind.isEmpty()) {
            services.fault(
                    name,
                    "知らないサービスです。名前は programmes/README.md にあります。",
                    "No service is called so; the names are in programmes/README.md.");
            return Optional.empty();
        }
        var said = services.within(name);
        var entry =
                new ServiceMenu.Entry(
                        kind.get(),
                        sentence(said, "name"),
                        sentence(said, "what"),
                        sentence(said, "machines"),
                        sentence(said, "since"),
                        sentence(said, "price"),
                        said.has("invented") && said.word("invented", MenuFile::truth, false));
        said.finish();
        return Optional.of(entry);
    }

    private static Sentence sentence(FigureReader said, String name) {
        var words = said.within(name);
        var sentence = new Sentence(words.text("ja"), words.text("en"));
        words.finish();
        return sentence;
    }

    private static Optional<Boolean> truth(String word) {
        return switch (word) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }
}
