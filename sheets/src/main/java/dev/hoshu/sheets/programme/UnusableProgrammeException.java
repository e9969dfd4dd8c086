package dev.hoshu.sheets.programme;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.stream.Collectors;

/** A programme's folder cannot be used; nothing may be decided by half of its figures. */
public final class UnusableProgrammeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlaceFault> faults;

    /**
     * With everything that is wrong, at least one fault; each is said in Japanese and in English.
     */
    public UnusableProgrammeException(List<PlaceFault> faults) {
        super(
                faults.stream()
                        .map(f -> f.words().ja() + "\n" + f.words().en())
                        .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, one a line. */
    public Sentence words() {
        return new Sentence(
                faults.stream().map(f -> f.words().ja()).collect(Collectors.joining("\n")),
                faults.stream().map(f -> f.words().en()).collect(Collectors.joining("\n")));
    }

    /** Everything that is wrong, in the order of the file. */
    public List<PlaceFault> faults() {
        return faults;
    }
}
