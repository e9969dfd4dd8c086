package dev.hoshu.server.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper of headings and lines, such as a report.
 *
 * @param head head and foot
 * @param title what it is
 * @param lead one sentence about it
 * @param writtenOn the day on which it was written
 * @param sections its parts, in order
 */
public record SectionsPaper(
        Letterhead head, String title, String lead, LocalDate writtenOn, List<Section> sections) {

    /** Copies the sections. */
    public SectionsPaper {
        sections = List.copyOf(sections);
    }

    /**
     * A part of it.
     *
     * @param heading what it is about
     * @param lines what it says, one below the other
     */
    public record Section(String heading, List<String> lines) {

        /** Copies the lines. */
        public Section {
            lines = List.copyOf(lines);
        }
    }
}
