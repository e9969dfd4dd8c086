package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.registration.StartDateRequest;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members {@code premierUpgrade}, {@code startDateChange} and {@code giveUp} of what is asked.
 */
final class ChangeReader {

    private static final List<String> PARTS =
            Stream.of(CoveragePart.values()).map(CoveragePart::name).toList();
    private static final List<String> PAPERS =
            Stream.of(ProofOfPurchase.values()).map(ProofOfPurchase::name).toList();

    private final Cursor cursor;
    private @Nullable LocalDate day;
    private @Nullable Set<Integer> tiers;
    private @Nullable CoveragePart part;
    private @Nullable Set<ProofOfPurchase> documents;

    private ChangeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Asked readPremierUpgrade(Cursor cursor) throws QuestionFault {
        var at = "/ask/premierUpgrade";
        var reader = new ChangeReader(cursor);
        cursor.object(reader::premierUpgrade);
        return new Asked.PremierUpgrade(
                Cursor.demand(reader.day, at, "registeredOn"),
                Cursor.demand(reader.tiers, at, "tiers"));
    }

    static Asked readStartDateChange(Cursor cursor) throws QuestionFault {
        var at = "/ask/startDateChange";
        var reader = new ChangeReader(cursor);
        cursor.object(reader::startDateChange);
        return new Asked.StartDateChange(
                new StartDateRequest(
                        Cursor.demand(reader.part, at, "of"),
                        Cursor.demand(reader.day, at, "deliveredOn"),
                        Cursor.demand(reader.documents, at, "documents")));
    }

    static Asked readGiveUp(Cursor cursor) throws QuestionFault {
        var reader = new ChangeReader(cursor);
        cursor.object(reader::giveUp);
        return new Asked.GiveUp(Cursor.demand(reader.part, "/ask/giveUp", "of"));
    }

    private boolean premierUpgrade(String name) throws QuestionFault {
        switch (name) {
            case "registeredOn" -> day = cursor.day();
            case "tiers" -> {
                var months = new HashSet<Integer>();
                cursor.array(index -> months.add(cursor.number(1, Words.MOST_MONTHS)));
                tiers = months;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean startDateChange(String name) throws QuestionFault {
        switch (name) {
            case "of" -> part = CoveragePart.valueOf(cursor.word(PARTS));
            case "deliveredOn" -> day = cursor.day();
            case "documents" -> {
                var papers = EnumSet.noneOf(ProofOfPurchase.class);
                cursor.array(index -> papers.add(ProofOfPurchase.valueOf(cursor.word(PAPERS))));
                documents = papers;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean giveUp(String name) throws QuestionFault {
        if (!name.equals("of")) {
            return false;
        }
        part = CoveragePart.valueOf(cursor.word(PARTS));
        return true;
    }
}
