package dev.hoshu.domain.fleet;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Which machine a line of a list means. Machine type and serial number together name a machine
 * (ID-4); where the type is missing the serial number decides as long as one machine has it.
 */
public sealed interface LineMatch {

    /**
     * A machine that has one of the serial numbers that may stand in the line.
     *
     * @param id its number on record
     * @param machineType its machine type, or the one that it had (ID-4)
     * @param serial its serial number, or the one that it had
     */
    record Candidate(long id, String machineType, String serial) {}

    /** How a line was read where it does not say what is on record. */
    enum Note {
        /** It says all. */
        NONE(new Sentence("", "")),
        /** O for 0, I for 1, or the other way round. */
        READ_ALIKE(
                new Sentence("0とO、1とIを読み替えました。", "0 and O, or 1 and I, were read for each other.")),
        /** It names no machine type. */
        TYPE_MISSING(
                new Sentence(
                        "マシンタイプがなく、シリアル番号だけで見つけました。",
                        "It names no machine type; the serial number alone was found."));

        private final Sentence words;

        Note(Sentence words) {
            this.words = words;
        }

        /** In words; empty for none. */
        public Sentence words() {
            return words;
        }
    }

    /**
     * It means this machine.
     *
     * @param machine the machine
     * @param note how it was read
     */
    record Matched(Candidate machine, Note note) implements LineMatch {}

    /**
     * It may mean one of several machines, or one whose machine type is not the one it names.
     *
     * @param choices the machines, at least one
     * @param typeDiffers whether the one that it names is none of theirs
     */
    record Ambiguous(List<Candidate> choices, boolean typeDiffers) implements LineMatch {

        /** Copies the choices. */
        public Ambiguous {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("What is ambiguous has choices.");
            }
        }
    }

    /** No machine has any serial number that may stand in it. */
    record Unknown() implements LineMatch {}

    /** It holds no number, as a row of titles; it means no machine. */
    record NoNumber() implements LineMatch {}

    /**
     * Which machine a line means.
     *
     * @param found the machines that have one of its serial numbers, folded; each once
     */
    static LineMatch of(ReadLine line, List<Candidate> found) {
        if (line.isWithoutNumber()) {
            return new NoNumber();
        }
        if (found.isEmpty()) {
            return new Unknown();
        }
        var types = line.machineTypes();
        if (types.isEmpty()) {
            return among(line, best(line, found), Note.TYPE_MISSING);
        }
        var ofType = found.stream().filter(c -> types.contains(c.machineType())).toList();
        return ofType.isEmpty()
                ? new Ambiguous(distinct(found), true)
                : among(line, best(line, ofType), Note.NONE);
    }

    private static LineMatch among(ReadLine line, List<Candidate> candidates, Note note) {
        var machines = distinct(candidates);
        if (machines.size() > 1) {
            return new Ambiguous(machines, false);
        }
        var machine = machines.getFirst();
        var form = line.serials().get(machine.serial());
        boolean asTyped = form != null && form != ReadLine.Form.MISREAD;
        return new Matched(machine, asTyped ? note : Note.READ_ALIKE);
    }

    /** What is written as typed goes before what only looks alike or is put together. */
    private static List<Candidate> best(ReadLine line, List<Candidate> found) {
        var asTyped =
                found.stream()
                        .filter(c -> line.serials().get(c.serial()) == ReadLine.Form.WORD)
                        .toList();
        return asTyped.isEmpty() ? found : asTyped;
    }

    private static List<Candidate> distinct(List<Candidate> candidates) {
        var once = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            if (once.stream().noneMatch(c -> c.id() == candidate.id())) {
                once.add(candidate);
            }
        }
        return once;
    }
}
