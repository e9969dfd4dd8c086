package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The member {@code offer} of what is asked. */
final class OfferReader {

    private static final String AT = "/ask/offer";
    private static final int MOST_YEN = 2_000_000_000;
    private static final List<String> KINDS =
            List.of(OfferingKind.UPGRADE.name(), OfferingKind.RENEWAL.name());

    private final Cursor cursor;
    private @Nullable OfferingKind kind;
    private @Nullable ServiceLevel level;
    private @Nullable Boolean premier;
    private @Nullable Term term;
    private String country = Words.HOME_COUNTRY;
    private SaleWindow onSale = SaleWindow.ALWAYS;
    private @Nullable List<MachineNumber> forModels;
    private boolean halfTerm;
    private boolean held;
    private @Nullable String channel;
    private @Nullable String municipality;
    private @Nullable LocalDate orderedOn;
    private @Nullable Yen price;

    private OfferReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The whole question. */
    static Asked.Offer asked(Cursor cursor) throws QuestionFault {
        var reader = new OfferReader(cursor);
        var request = read(cursor, reader);
        return new Asked.Offer(request, reader.price);
    }

    private static OfferRequest read(Cursor cursor, OfferReader reader) throws QuestionFault {
        cursor.object(reader::member);
        var service =
                new OfferedService(
                        Cursor.demand(reader.kind, AT, "kind"),
                        Cursor.demand(reader.level, AT, "level"),
                        Cursor.demand(reader.premier, AT, "premier"),
                        Cursor.demand(reader.term, AT, "months"),
                        reader.country,
                        reader.onSale,
                        reader.forModels);
        return new OfferRequest(
                service,
                Cursor.demand(reader.orderedOn, AT, "orderedOn"),
                reader.halfTerm,
                reader.held,
                reader.channel,
                reader.municipality);
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "kind" -> kind = OfferingKind.valueOf(cursor.word(KINDS));
            case "level" -> level = Words.level(cursor);
            case "premier" -> premier = cursor.bool();
            case "months" -> term = Words.months(cursor);
            case "country" -> country = Words.country(cursor);
            case "onSale" -> onSale = onSale();
            case "forModels" -> forModels = forModels();
            case "halfTerm" -> halfTerm = cursor.bool();
            case "held" -> held = cursor.bool();
            case "channel" -> channel = cursor.text();
            case "municipality" -> municipality = cursor.text();
            case "price" -> price = new Yen(cursor.number(0, MOST_YEN));
            case "orderedOn" -> orderedOn = cursor.day();
            default -> {
                return false;
            }
        }
        return true;
    }

    private SaleWindow onSale() throws QuestionFault {
        var days = new @Nullable LocalDate[2];
        cursor.object(name -> {
            switch (name) {
                case "from" -> days[0] = cursor.day();
                case "until" -> days[1] = cursor.day();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new SaleWindow(days[0], days[1]);
    }

    private List<MachineNumber> forModels() throws QuestionFault {
        var models = new ArrayList<MachineNumber>();
        cursor.array(index -> models.add(Words.machineNumber(cursor, true)));
        return models;
    }
}
