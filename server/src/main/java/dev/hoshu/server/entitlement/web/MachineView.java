package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.proof.Statement;
import dev.hoshu.server.frontdoor.ShownProgramme;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A machine's page, ready to be written.
 *
 * @param machine the machine
 * @param product its product; the machine number where the catalogue does not know it
 * @param programme the programme that it belongs to
 * @param place where it stands; null if that is not on record
 * @param on the day asked about
 * @param today the day it is
 * @param knownAt the day of knowledge, or null for now
 * @param status the answer
 * @param picture the drawings and their table; null where no warranty is on record
 * @param offers what can be bought; null where it was not asked
 * @param plan the cheapest way to keep it covered; null where it was not asked
 * @param proof what is proved of the coverage; empty where it was not asked
 * @param refusals what cannot be bought, grouped by reason
 * @param notes what should be known before buying
 * @param questions the questions that people ask, answered for this machine; null where it was not
 *     asked
 * @param history what was learnt, and when, the latest first
 * @param lists the date of the list that shows a part number on record
 * @param basis what the answer rests on
 */
record MachineView(
        InstalledMachine machine,
        String product,
        ShownProgramme programme,
        @Nullable String place,
        LocalDate on,
        LocalDate today,
        @Nullable LocalDate knownAt,
        Status status,
        @Nullable Picture picture,
        @Nullable OfferTable offers,
        @Nullable PlanView plan,
        List<Statement> proof,
        List<RefusalGroup> refusals,
        List<Note> notes,
        @Nullable MachineQuestions questions,
        List<HistoryRow> history,
        Map<String, LocalDate> lists,
        Basis basis) {
    MachineView {
        proof = List.copyOf(proof);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        lists = Map.copyOf(lists);
    }

    /**
     * The timeline twice, and the same as tables.
     *
     * @param level the wide drawing, an {@code svg} element
     * @param upright the narrow drawing, an {@code svg} element
     * @param rows the periods
     * @param gaps days without coverage, with what closes them
     * @param overlaps days that are covered more than once
     * @param keyDays the days that matter
     * @param candidate whether an offer is drawn
     */
    record Picture(
            String level,
            String upright,
            List<CoverageRows.Covered> rows,
            List<GapRow> gaps,
            List<GapRow> overlaps,
            List<KeyDay> keyDays,
            boolean candidate) {
        Picture {
            rows = List.copyOf(rows);
            gaps = List.copyOf(gaps);
            overlaps = List.copyOf(overlaps);
            keyDays = List.copyOf(keyDays);
        }
    }

    /**
     * A gap, or an overlap, in the table.
     *
     * @param words its days and what closes it, or how many periods lie over each other
     * @param firstDay its first day
     * @param lastDay its last day, or the day asked about
     */
    record GapRow(String words, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * Something to know before buying.
     *
     * @param key its phrase
     * @param rule the rule it rests on, its id
     */
    record Note(String key, String rule) {}

    /**
     * What the answer rests on; a null member is not in force on that day.
     *
     * @param list the date of the search list
     * @param policy the first day of the policy
     * @param areas the version of the area list
     */
    record Basis(@Nullable LocalDate list, @Nullable LocalDate policy, @Nullable String areas) {}

    /**
     * The date of the list to look a part number on record up in: a withdrawn one is only on an
     * older list. Null if no list has it.
     */
    public @Nullable String listOf(String partNumber) {
        var date = lists.get(partNumber);
        return date == null ? null : date.toString();
    }

    /** The date of the list that the offers stand on, as in an address; empty without a list. */
    public String listOfOffers() {
        return basis.list() == null ? "" : basis.list().toString();
    }

    /** How many part numbers cannot be had. */
    public int refusedCount() {
        return refusals.stream().mapToInt(g -> g.numbers().size()).sum();
    }

    /**
     * Whether a rule is shown with the clause that it rests on: clauses are the reference maker's
     * and bind no other.
     */
    public boolean isQuoted() {
        return programme.code().equals(Programme.REFERENCE);
    }

    /** Whether this is the page of another day than today. */
    public boolean isAnotherDay() {
        return !on.equals(today);
    }
}
