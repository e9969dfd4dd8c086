package dev.hoshu.sheets.programme;

import dev.hoshu.domain.catalog.MenuKind;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
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
        var root = FigureReader.ofFile(file, text, faults);
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
                        said.has("invented") && said.truth("invented", false));
        said.finish();
        return Optional.of(entry);
    }

    private static Sentence sentence(FigureReader said, String name) {
        var words = said.within(name);
        var sentence = new Sentence(words.text("ja"), words.text("en"));
        words.finish();
        return sentence;
    }
}
