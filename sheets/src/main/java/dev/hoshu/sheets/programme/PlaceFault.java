package dev.hoshu.sheets.programme;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * What is wrong at one place of a programme's file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 if the fault has no line
 * @param path the members that lead there, such as {@code policies[0].reinstatement.freeDays}
 * @param why what is wrong and what to write
 */
public record PlaceFault(String file, int line, String path, Sentence why) {

    /** The place and the reason. */
    public Sentence words() {
        var place = file + (line == 0 ? "" : ":" + line) + (path.isEmpty() ? "" : " " + path);
        return new Sentence(place + ": " + why.ja(), place + ": " + why.en());
    }
}
