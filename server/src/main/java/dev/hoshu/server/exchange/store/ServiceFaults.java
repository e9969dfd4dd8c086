package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.RowFault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Rows of services that cannot be: a pack twice, an unknown machine or part number, an offering
 * that does not fit.
 */
final class ServiceFaults {

    private ServiceFaults() {}

    static void rejectImpossible(
            Connection connection, StagedRows.Rejection<RegisteredPack> rejection)
            throws SQLException, IOException {
        try (var statement = Statements.inPieces(connection);
                var row =
                        statement.executeQuery(
                                """
                                DELETE FROM compared_service
                                 WHERE turn > 1 OR machine_id IS NULL OR (model <> '' AND model <> held_model) OR kind IS NULL
                                    OR NOT fits OR (level IS NULL AND layer = 'SERVICE')
                                RETURNING *
                                """)) {
            while (row.next()) {
                rejection.reject(StagedServices.pack(row), fault(row));
            }
        }
    }

    private static RowFault fault(ResultSet row) throws SQLException {
        int number = row.getInt("row");
        var pack = row.getString("pack_serial");
        var machine = row.getString("machine_type") + row.getString("model");
        var serial = row.getString("serial_number");
        var part = row.getString("part_number");
        if (row.getInt("turn") > 1) {
            return new RowFault(
                    number,
                    "pack_serial",
                    pack,
                    new Sentence(
                            "パック %s は前の行にもあります（REG-3）。".formatted(pack),
                            "The pack %s stands in an earlier row too (REG-3).".formatted(pack)),
                    new Sentence("どちらか一方を残してください。", "Keep one of the two."));
        }
        if (row.getString("held_model") == null) {
            return new RowFault(
                    number,
                    "serial_number",
                    serial,
                    new Sentence(
                            "機器 %s %s は登録されていません。".formatted(machine, serial),
                            "The machine %s %s is not on record.".formatted(machine, serial)),
                    new Sentence(
                            "番号を確かめるか、先に機器（machines）を取り込んでください。",
                            "Check the numbers, or import the machines first."));
        }
        if (row.getString("kind") == null) {
            return new RowFault(
                    number,
                    "part_number",
                    part,
                    new Sentence(
                            "商品番号 %s はどの検索リストにもありません。".formatted(part),
                            "The part number %s is on no search list.".formatted(part)),
                    new Sentence(
                            "番号を確かめるか、先に検索リスト（offerings）を取り込んでください。",
                            "Check the number, or import the search list (offerings) first."));
        }
        if (!row.getString("model").isEmpty()
                && !row.getString("model").equals(row.getString("held_model"))) {
            return new RowFault(
                    number,
                    "machine_number",
                    machine,
                    new Sentence(
                            "この機器の記録上の製品番号は %s%s です（ID-4）。"
                                    .formatted(
                                            row.getString("machine_type"),
                                            row.getString("held_model")),
                            "On record this machine's number is %s%s (ID-4)."
                                    .formatted(
                                            row.getString("machine_type"),
                                            row.getString("held_model"))),
                    new Sentence("番号を確かめてください。", "Check the number."));
        }
        if (!row.getBoolean("fits")) {
            return new RowFault(
                    number,
                    "part_number",
                    part,
                    new Sentence(
                            "商品 %s は %s に使えません（REG-3）。".formatted(part, machine),
                            "The offering %s does not fit %s (REG-3).".formatted(part, machine)),
                    new Sentence("商品番号か機器を確かめてください。", "Check the part number or the machine."));
        }
        return new RowFault(
                number,
                "part_number",
                part,
                new Sentence(
                        "商品 %s のサービスレベルがリストにありません。".formatted(part),
                        "The list gives no service level for %s.".formatted(part)),
                new Sentence("検索リストを確かめてください。", "Check the search list."));
    }
}
