package dev.hoshu.server.keeping.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.keeping.Reading;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.Map;

/** What pages of other rooms show of it; templates use the bean {@code keeping}. */
@Component("keeping")
final class KeepingSection {

    private final Keepings keepings;

    KeepingSection(Keepings keepings) {
        this.keepings = keepings;
    }

    /** Whether the person of this request is told. */
    public boolean isTold() {
        return keepings.isTold();
    }

    /** What a machine's timed levels come to; nothing for whoever is not told. */
    public Map<ServiceLevel, Reading> machine(String programme, String type, String serial) {
        return keepings.machine(programme, type, serial);
    }

    /** The usual week of a reading, drawn. */
    public WeekView usual(Reading reading) {
        return WeekView.of(reading.usual(), reading.leastOnDuty(), LocaleContextHolder.getLocale());
    }

    /** The same if every day were a holiday. */
    public WeekView onHolidays(Reading reading) {
        return WeekView.of(
                reading.onHolidays(), reading.leastOnDuty(), LocaleContextHolder.getLocale());
    }
}
