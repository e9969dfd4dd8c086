package dev.hoshu.server.fleetview;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A question what would change, with everything that it was asked with.
 *
 * @param id its number
 * @param programme the programme
 * @param fleet which machines
 * @param kind what would be another
 * @param title what it is called
 * @param on the day on which everything is decided
 * @param input what was typed: machine types with their days, or the text of a policy
 * @param fileName the name of the list that was sent, or null
 * @param login who asked
 * @param madeAt when
 * @param runs what it came to each time, the latest first
 */
public record WhatIf(
        long id,
        String programme,
        FleetKey fleet,
        Kind kind,
        String title,
        LocalDate on,
        String input,
        @Nullable String fileName,
        String login,
        Instant madeAt,
        List<Run> runs) {

    /** Copies the runs. */
    public WhatIf {
        runs = List.copyOf(runs);
    }

    /** What would be another. */
    public enum Kind {
        /** The end of support of machine types. */
        END_OF_SUPPORT("保守廃止日が動いたら", "an end of support that moves"),
        /** The policy. */
        POLICY("方針の数値が変わったら", "a draft of the policy"),
        /** The search list. */
        LIST("新しい検索リストになったら", "a new search list");

        private final Sentence words;

        Kind(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** In words. */
        public Sentence words() {
            return words;
        }
    }

    /**
     * What it came to at a time.
     *
     * @param at when
     * @param login who asked then
     * @param machines how many machines were looked at
     * @param changed how many of them would change
     * @param yenMore by how much more it would cost to renew those whose price is known both ways
     * @param daysMore by how many days more what can be had would cover
     */
    public record Run(
            Instant at, String login, int machines, int changed, long yenMore, long daysMore) {}
}
