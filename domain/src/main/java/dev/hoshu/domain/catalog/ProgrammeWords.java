package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a programme calls its things, for a person; no decision rests on it.
 *
 * @param families names of families by their code; a family that is not named is called by its code
 * @param baseModels models that stand for a base configuration which most machine types share
 *     (ID-2); empty if the programme has none
 * @param baseModelNote what else is to be said of them, or null
 * @param notice what is said at the foot of every page that shows the programme's machines or
 *     lists, such as that its prices are invented; null if nothing is
 */
public record ProgrammeWords(
        Map<String, Sentence> families,
        List<String> baseModels,
        @Nullable Sentence baseModelNote,
        @Nullable Sentence notice) {

    /** A programme that names nothing. */
    public static final ProgrammeWords NONE = new ProgrammeWords(Map.of(), List.of(), null, null);

    /** Copies the collections. */
    public ProgrammeWords {
        families = Map.copyOf(families);
        baseModels = List.copyOf(baseModels);
    }

    /** The name of a family. */
    public Sentence family(String code) {
        return families.getOrDefault(code, new Sentence(code, code));
    }
}
