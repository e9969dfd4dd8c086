package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/** The member {@code response} of what is asked. */
final class ResponseReader {

    private static final String AT = "/ask/response";

    private final Cursor cursor;
    private @Nullable ServiceLevel level;
    private @Nullable OffsetDateTime acceptedAt;

    private ResponseReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Asked.Response read(Cursor cursor) throws QuestionFault {
        var reader = new ResponseReader(cursor);
        cursor.object(reader::member);
        return new Asked.Response(
                Cursor.demand(reader.level, AT, "level"),
                Cursor.demand(reader.acceptedAt, AT, "acceptedAt"));
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "level" -> level = Words.level(cursor);
            case "acceptedAt" -> acceptedAt = cursor.moment();
            default -> {
                return false;
            }
        }
        return true;
    }
}
