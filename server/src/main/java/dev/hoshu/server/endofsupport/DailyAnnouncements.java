package dev.hoshu.server.endofsupport;

import dev.hoshu.server.frontdoor.Today;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Publishes and takes what is due; each announcement in a transaction of its own. */
@Component
class DailyAnnouncements {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAnnouncements.class);
    private static final long EVERY = 60_000;

    private final AnnouncementBook book;
    private final AnnouncementEvents events;
    private final Today today;

    DailyAnnouncements(AnnouncementBook book, AnnouncementEvents events, Today today) {
        this.book = book;
        this.events = events;
        this.today = today;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    void everyMinute() {
        try {
            var day = today.day();
            for (var number : book.due(day)) {
                book.work(number, day);
            }
            events.tellAll(day);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Announcements of ends of support are put off: {}", e.getMessage());
        }
    }
}
