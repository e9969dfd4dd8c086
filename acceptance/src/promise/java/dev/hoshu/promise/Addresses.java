package dev.hoshu.promise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the path of a document that an address belongs to. */
final class Addresses {

    private static final Pattern NAMED = Pattern.compile("\\{[^}]+\\}");

    private record Form(String path, Pattern pattern) {}

    private final List<Form> forms;

    Addresses(List<String> paths) {
        this.forms =
                paths.stream()
                        .sorted(Comparator.comparingLong(Addresses::named))
                        .map(path -> new Form(path, pattern(path)))
                        .toList();
    }

    /** The path as the document names it; of two that fit the one with more of it written out. */
    Optional<String> pathOf(String address) {
        return forms.stream()
                .filter(form -> form.pattern().matcher(address).matches())
                .map(Form::path)
                .findFirst();
    }

    private static long named(String path) {
        return NAMED.matcher(path).results().count();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                String.join(
                        "[^/]+",
                        NAMED.splitAsStream(path + "\0")
                                .map(part -> Pattern.quote(part.replace("\0", "")))
                                .toList()));
    }
}
