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
import dev.hoshu.domain.registration.RegistrationRequest;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The members {@code offer} and {@code registration} of what is asked. */
final class OfferReader {

    private static final String OFFER = "/ask/offer";
    private static final String REGISTRATION = "/ask/registration";
    private static final int MOST_YEN = 2_000_000_000;
    private static final List<String> KINDS =
            List.of(OfferingKind.UPGRADE.name(), OfferingKind.RENEWAL.name());

    private final Cursor cursor;
    private final boolean isRegistration;
    private @Nullable OfferingKind kind;
    private @Nullable ServiceLevel level;
    private @Nullable Boolean premier;
    private @Nullable Term term;
    private String country;
    private SaleWindow onSale = SaleWindow.ALWAYS;
    private @Nullable List<MachineNumber> forModels;
    private boolean halfTerm;
    private boolean held;
    private @Nullable String channel;
    private @Nullable String municipality;
    private @Nullable LocalDate orderedOn;
    private @Nullable Yen price;
    private @Nullable LocalDate registeredOn;
    private boolean packUsed;

    private OfferReader(Cursor cursor, boolean isRegistration) {
        this.cursor = cursor;
        this.country = cursor.homeCountry();
        this.isRegistration = isRegistration;
    }

    /** The whole question. */
    static Asked.Offer asked(Cursor cursor) throws QuestionFault {
        var reader = new OfferReader(cursor, false);
        var request = read(cursor, reader);
        return new Asked.Offer(request, reader.price);
    }

    private static OfferRequest read(Cursor cursor, OfferReader reader) throws QuestionFault {
        cursor.object(reader::member);
        return new OfferRequest(
                reader.service(OFFER),
                Cursor.demand(reader.orderedOn, OFFER, "orderedOn"),
                reader.halfTerm,
                reader.held,
                reader.channel,
                reader.municipality);
    }

    /** A pack is held, so whether it is, its sale window and its channel decide nothing. */
    static RegistrationRequest readRegistration(Cursor cursor) throws QuestionFault {
        var reader = new OfferReader(cursor, true);
        cursor.object(reader::member);
        return new RegistrationRequest(
                reader.service(REGISTRATION),
                Cursor.demand(reader.registeredOn, REGISTRATION, "registeredOn"),
                reader.orderedOn,
                reader.halfTerm,
                reader.packUsed,
                reader.municipality);
    }

    private OfferedService service(String at) throws QuestionFault {
        return new OfferedService(
                Cursor.demand(kind, at, "kind"),
                Cursor.demand(level, at, "level"),
                Cursor.demand(premier, at, "premier"),
                Cursor.demand(term, at, "months"),
                country,
                onSale,
                forModels);
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
            case "orderedOn" -> orderedOn = cursor.day();
            default -> {
                return isRegistration ? ofRegistration(name) : ofOffer(name);
            }
        }
        return true;
    }

    private boolean ofOffer(String name) throws QuestionFault {
        if (!name.equals("price")) {
            return false;
        }
        price = new Yen(cursor.number(0, MOST_YEN));
        return true;
    }

    private boolean ofRegistration(String name) throws QuestionFault {
        switch (name) {
            case "registeredOn" -> registeredOn = cursor.day();
            case "packUsed" -> packUsed = cursor.bool();
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
