package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.plan.PricedOffering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The member {@code plan} of what is asked. */
final class PlanReader {

    private static final String PLAN = "/ask/plan";
    private static final int MOST_OFFERINGS = 1000;
    private static final int MOST_YEN = 1_000_000_000;
    private static final List<String> KINDS =
            List.of(OfferingKind.UPGRADE.name(), OfferingKind.RENEWAL.name());

    private final Cursor cursor;
    private @Nullable LocalDate orderedOn;
    private @Nullable LocalDate until;
    private @Nullable ServiceLevel level;
    private @Nullable Boolean premier;
    private @Nullable List<PricedOffering> offerings;
    private Yen reinstatementFee = new Yen(0);

    private PlanReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static PlanRequest read(Cursor cursor) throws QuestionFault {
        var reader = new PlanReader(cursor);
        cursor.object(reader::member);
        return new PlanRequest(
                Cursor.demand(reader.orderedOn, PLAN, "orderedOn"),
                Cursor.demand(reader.until, PLAN, "until"),
                Cursor.demand(reader.level, PLAN, "level"),
                Cursor.demand(reader.premier, PLAN, "premier"),
                Cursor.demand(reader.offerings, PLAN, "offerings"),
                reader.reinstatementFee);
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "orderedOn" -> orderedOn = cursor.day();
            case "until" -> until = cursor.day();
            case "level" -> level = Words.level(cursor);
            case "premier" -> premier = cursor.bool();
            case "offerings" -> offerings = offerings();
            case "reinstatementFee" -> reinstatementFee = yen(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<PricedOffering> offerings() throws QuestionFault {
        var all = new ArrayList<PricedOffering>();
        cursor.array(index -> {
            if (index == MOST_OFFERINGS) {
                throw cursor.fault(
                        Fault.Kind.BAD_VALUE,
                        "商品は " + MOST_OFFERINGS + " 件までにしてください。",
                        "Give at most " + MOST_OFFERINGS + " offerings.");
            }
            all.add(new OfOffering(cursor).read(PLAN + "/offerings/" + index));
        });
        return all;
    }

    private static Yen yen(Cursor cursor) throws QuestionFault {
        return new Yen(cursor.number(0, MOST_YEN));
    }

    /** One of the offerings. */
    private static final class OfOffering {

        private final Cursor cursor;
        private @Nullable OfferingKind kind;
        private @Nullable ServiceLevel level;
        private @Nullable Boolean premier;
        private @Nullable Term term;
        private @Nullable Yen price;

        OfOffering(Cursor cursor) {
            this.cursor = cursor;
        }

        PricedOffering read(String at) throws QuestionFault {
            cursor.object(this::member);
            var service =
                    new OfferedService(
                            Cursor.demand(kind, at, "kind"),
                            Cursor.demand(level, at, "level"),
                            Cursor.demand(premier, at, "premier"),
                            Cursor.demand(term, at, "months"),
                            cursor.homeCountry(),
                            SaleWindow.ALWAYS,
                            null);
            return new PricedOffering(service, Cursor.demand(price, at, "price"));
        }

        private boolean member(String name) throws QuestionFault {
            switch (name) {
                case "kind" -> kind = OfferingKind.valueOf(cursor.word(KINDS));
                case "level" -> level = Words.level(cursor);
                case "premier" -> premier = cursor.bool();
                case "months" -> term = Words.months(cursor);
                case "price" -> price = yen(cursor);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
