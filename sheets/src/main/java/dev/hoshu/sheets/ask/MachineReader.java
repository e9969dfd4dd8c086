package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.DescribedMachine;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The member {@code machine} of a question. */
final class MachineReader {

    static final String AT = "/machine";

    private static final EndOfSupport NONE_ANNOUNCED = new EndOfSupport.NoneAnnounced();
    private static final List<String> RESPONSE_TIMES = List.of("4H", "2H");

    private final Cursor cursor;
    private @Nullable MachineNumber number;
    private @Nullable String serialNumber;
    private @Nullable Family family;
    private @Nullable LocalDate announcedOn;
    private @Nullable BaseWarranty warranty;
    private @Nullable LocalDate shippedFromFactory;
    private @Nullable EndOfSupport endOfSupport;
    private @Nullable Boolean twoYearRenewal;
    private @Nullable Set<String> responseTimes;
    private @Nullable Boolean premierUpgrade;
    private boolean preOwned;
    private boolean working = true;
    private String country;
    private @Nullable String channel;
    private @Nullable String municipality;

    private MachineReader(Cursor cursor) {
        this.cursor = cursor;
        this.country = cursor.homeCountry();
    }

    static DescribedMachine read(Cursor cursor) throws QuestionFault {
        var reader = new MachineReader(cursor);
        cursor.object(reader::member);
        return new DescribedMachine(
                Cursor.demand(reader.number, AT, "machineNumber"),
                reader.serialNumber,
                reader.family,
                reader.announcedOn,
                reader.warranty,
                reader.shippedFromFactory,
                reader.endOfSupport,
                reader.twoYearRenewal,
                reader.responseTimes,
                reader.premierUpgrade,
                reader.preOwned,
                reader.working,
                reader.country,
                reader.channel,
                reader.municipality);
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "machineNumber" -> number = Words.machineNumber(cursor, false);
            case "serialNumber" -> serialNumber = cursor.text();
            case "family" -> family = Words.family(cursor);
            case "announcedOn" -> announcedOn = cursor.day();
            case "warranty" -> warranty = warranty();
            case "shippedFromFactory" -> shippedFromFactory = cursor.day();
            case "endOfSupport" -> endOfSupport = endOfSupport();
            case "twoYearRenewal" -> twoYearRenewal = cursor.bool();
            case "responseTimes" -> responseTimes = responseTimes();
            case "premierUpgrade" -> premierUpgrade = cursor.bool();
            case "preOwned" -> preOwned = cursor.bool();
            case "working" -> working = cursor.bool();
            case "country" -> country = Words.country(cursor);
            case "channel" -> channel = cursor.text();
            case "site" -> cursor.object(this::site);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean site(String name) throws QuestionFault {
        if (!name.equals("municipality")) {
            return false;
        }
        municipality = cursor.text();
        return true;
    }

    /** Null is said on purpose: the maker has announced none. */
    private EndOfSupport endOfSupport() throws QuestionFault {
        return cursor.isNull() ? NONE_ANNOUNCED : new EndOfSupport.EndsOn(cursor.day());
    }

    private Set<String> responseTimes() throws QuestionFault {
        var times = new HashSet<String>();
        cursor.array(index -> times.add(cursor.word(RESPONSE_TIMES)));
        return times;
    }

    private BaseWarranty warranty() throws QuestionFault {
        var period = new PeriodReader(cursor);
        var level = new ServiceLevel[] {ServiceLevel.NEXT_BUSINESS_DAY};
        cursor.object(name -> {
            if (name.equals("level")) {
                level[0] = Words.level(cursor);
                return true;
            }
            return period.read(name);
        });
        return new BaseWarranty(period.period(AT + "/warranty"), level[0]);
    }
}
