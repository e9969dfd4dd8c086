package dev.hoshu.sheets.ask;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The member {@code services} of a question. */
final class ServiceReader {

    private static final List<String> KINDS =
            Stream.of(ServiceKind.values()).map(ServiceKind::name).toList();

    private final Cursor cursor;
    private final PeriodReader period;
    private @Nullable ServiceKind kind;
    private @Nullable ServiceLevel level;
    private @Nullable Boolean premier;
    private String country;
    private @Nullable LocalDate orderedOn;

    private ServiceReader(Cursor cursor) {
        this.cursor = cursor;
        this.country = cursor.homeCountry();
        this.period = new PeriodReader(cursor);
    }

    static List<RegisteredService> readAll(Cursor cursor) throws QuestionFault {
        var services = new ArrayList<RegisteredService>();
        cursor.array(index -> services.add(read(cursor, "/services/" + index)));
        return services;
    }

    private static RegisteredService read(Cursor cursor, String at) throws QuestionFault {
        var reader = new ServiceReader(cursor);
        cursor.object(reader::member);
        return new RegisteredService(
                Cursor.demand(reader.kind, at, "kind"),
                Cursor.demand(reader.level, at, "level"),
                Cursor.demand(reader.premier, at, "premier"),
                reader.country,
                reader.period.period(at),
                reader.orderedOn);
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "kind" -> kind = ServiceKind.valueOf(cursor.word(KINDS));
            case "level" -> level = Words.level(cursor);
            case "premier" -> premier = cursor.bool();
            case "country" -> country = Words.country(cursor);
            case "orderedOn" -> orderedOn = cursor.day();
            default -> {
                return period.read(name);
            }
        }
        return true;
    }
}
