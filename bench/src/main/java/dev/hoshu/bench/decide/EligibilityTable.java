package dev.hoshu.bench.decide;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The 25 rules of {@code eligibility.dmn} as our engine has its rules: in Java, every objection
 * with its finding. They are the rulebook's, simplified to what a table can say.
 */
final class EligibilityTable {

    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;
    private static final int THREE_YEARS = 36;
    private static final int FOUR_YEARS = 48;
    private static final int FIVE_YEARS = 60;
    private static final int SEVEN_YEARS = 84;

    private EligibilityTable() {}

    /** Everything that objects, in the order of the table. */
    static List<Finding> objections(Situation situation) {
        var found = new ArrayList<Finding>(4);
        judgeSale(situation, found);
        judgeWarranty(situation, found);
        judgeTerm(situation, found);
        judgeLimit(situation, found);
        judgeEndOfSupport(situation, found);
        judgeResponse(situation, found);
        return found;
    }

    private static void judgeSale(Situation it, List<Finding> found) {
        if (!it.working()) {
            found.add(refused(Rule.NEW_6));
        }
        if (!it.listed()) {
            found.add(refused(Rule.ID_3));
        }
        if (!it.sameCountry()) {
            found.add(refused(Rule.TERR_1));
        }
        if (!it.held() && !it.onSale()) {
            found.add(refused(Rule.CAT_7));
            if (it.kind().equals("UPGRADE")) {
                found.add(refused(Rule.NEW_3));
            }
        }
    }

    private static void judgeWarranty(Situation it, List<Finding> found) {
        if (it.inWarranty()) {
            return;
        }
        switch (it.kind()) {
            case "UPGRADE" -> found.add(refused(Rule.NEW_1));
            case "DRIVE_RETENTION", "VALUE_SELECTION" ->
                    found.add(refused(it.daysLate() > 0 ? Rule.REN_4 : Rule.NEW_1));
            default -> {}
        }
    }

    private static void judgeTerm(Situation it, List<Finding> found) {
        int months = it.months();
        boolean small = it.family().equals("ST50");
        if (it.kind().equals("RENEWAL")) {
            if (months < YEAR) {
                found.add(refused(Rule.CAT_8));
            } else if (months != YEAR && months != TWO_YEARS) {
                found.add(refused(Rule.CAT_2));
            } else if (months == TWO_YEARS) {
                if (!it.twoYearRenewal()) {
                    found.add(refused(Rule.CAT_2));
                }
                if (small) {
                    found.add(refused(Rule.MAX_2));
                }
            }
            return;
        }
        boolean whole = months == THREE_YEARS || months == FOUR_YEARS || months == FIVE_YEARS;
        if (!whole && !(small && months == YEAR)) {
            found.add(refused(small ? Rule.MAX_2 : Rule.CAT_2));
        }
    }

    private static void judgeLimit(Situation it, List<Finding> found) {
        int end = it.endsAfterMonths();
        switch (it.family()) {
            case "THINKSYSTEM", "SYSTEM_X", "STORAGE" -> {
                if (end > (it.twoYearRenewal() ? SEVEN_YEARS : FIVE_YEARS)) {
                    found.add(refused(Rule.MAX_5));
                }
            }
            case "THINKAGILE", "SWITCH", "ST50" -> {
                if (end > FIVE_YEARS) {
                    found.add(refused(Rule.MAX_5));
                }
            }
            case "STORAGE_DM", "STORAGE_DE" -> {
                if (end > SEVEN_YEARS) {
                    found.add(refused(Rule.MAX_5));
                } else if (end > FIVE_YEARS) {
                    found.add(consult(Rule.MAX_3));
                }
            }
            default -> {}
        }
    }

    private static void judgeEndOfSupport(Situation it, List<Finding> found) {
        int left = it.supportedMonths();
        if (left < 0) {
            found.add(refused(Rule.EOS_1));
        } else if (!it.held()) {
            if (it.kind().equals("RENEWAL")) {
                if (left < YEAR) {
                    found.add(consult(Rule.EOS_2));
                }
            } else if (left < THREE_YEARS) {
                found.add(consult(Rule.EOS_1));
            }
        }
    }

    private static void judgeResponse(Situation it, List<Finding> found) {
        if (!it.level().equals("24X7_4H") && !it.level().equals("24X7_2H")) {
            return;
        }
        switch (it.place()) {
            case "NO" -> found.add(refused(Rule.TERR_2));
            case "CONSULT" -> found.add(consult(Rule.TERR_2));
            default -> {}
        }
    }

    private static Finding refused(Rule rule) {
        return new Finding(rule, Outcome.REFUSED, rule.words(), null);
    }

    private static Finding consult(Rule rule) {
        return new Finding(rule, Outcome.CONSULT, rule.words(), null);
    }
}
