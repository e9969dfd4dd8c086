package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.holidays.Holiday;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What a sheet changes of what is held. */
class DifferenceTest {

    private static final Holiday NEW_YEAR = holiday(1, "元日");
    private static final Holiday COMING_OF_AGE = holiday(12, "成人の日");
    private static final Holiday BRIDGE = holiday(13, "休日");

    @Test
    void everyRecordIsAddedChangedWithdrawnOrUnchanged() {
        List<SheetRow<Holiday>> rows =
                List.of(
                        new SheetRow.Understood<>(2, NEW_YEAR),
                        new SheetRow.Understood<>(3, holiday(12, "成人の祝日")),
                        new SheetRow.Understood<>(4, holiday(20, "新しい日")),
                        new SheetRow.NotUnderstood<>(5, List.of("?"), List.of(fault())));

        var difference =
                Difference.between(
                        SheetKinds.HOLIDAYS,
                        List.of(NEW_YEAR, COMING_OF_AGE, BRIDGE),
                        rows.iterator());

        assertThat(difference.added()).containsExactly(holiday(20, "新しい日"));
        assertThat(difference.withdrawn()).containsExactly(BRIDGE);
        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.notUnderstood()).hasSize(1);
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().getFirst().columns())
                .containsExactly(new Difference.ColumnChange("国民の祝日・休日名称", "成人の日", "成人の祝日"));
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        List<SheetRow<Holiday>> rows = List.of(new SheetRow.Understood<>(2, NEW_YEAR));

        var difference =
                Difference.between(SheetKinds.HOLIDAYS, List.of(NEW_YEAR), rows.iterator());

        assertThat(difference.isNone()).isTrue();
    }

    @Test
    void aFileThatBreaksOffWithdrawsNothing() {
        List<SheetRow<Holiday>> rows =
                List.of(new SheetRow.BrokenOff<>(2, new Sentence("壊れています。", "Damaged.")));

        var difference =
                Difference.between(SheetKinds.HOLIDAYS, List.of(NEW_YEAR), rows.iterator());

        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.brokenOff()).isNotNull();
    }

    private static RowFault fault() {
        return new RowFault(5, "", "", new Sentence("理由。", "Why."), new Sentence("直す。", "Do."));
    }

    private static Holiday holiday(int day, String name) {
        return new Holiday(LocalDate.of(2026, 1, day), name);
    }
}
