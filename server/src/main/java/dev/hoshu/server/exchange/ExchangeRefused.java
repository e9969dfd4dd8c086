package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.CannotStart;

import java.sql.SQLException;

/** What a database's refusal means to the person who exchanges a file. */
final class ExchangeRefused {

    private static final String DISK_FULL = "53100";
    private static final String LIMIT_REACHED = "53400";
    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";
    private static final String BAD_VALUE = "22";
    private static final String BROKEN_RULE = "23";

    private ExchangeRefused() {}

    static RuntimeException of(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(DISK_FULL)) {
            return new CannotStart(
                    new Sentence(
                            "データベースのディスクが一杯です。何も変更していません。空きを作って、もう一度実行してください。",
                            "The database's disk is full. Nothing was changed. Make room and run"
                                    + " this again."),
                    e);
        }
        if (state.equals(LIMIT_REACHED)) {
            return new CannotStart(
                    new Sentence(
                            "データベースに許された容量の上限に達しました。何も変更していません。上限を上げて、もう一度実行してください。データベースの説明: %s"
                                    .formatted(e.getMessage()),
                            "The database has reached the space that it is allowed. Nothing was changed. Raise the limit and run this again. The database says: %s"
                                    .formatted(e.getMessage())),
                    e);
        }
        if (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)) {
            return new CannotStart(
                    new Sentence(
                            "途中でデータベースとの接続が切れました。確定していない変更は残っていません。もう一度実行してください。",
                            "The connection to the database was lost on the way. Nothing half done"
                                    + " is left. Run this again."),
                    e);
        }
        if (state.startsWith(BAD_VALUE) || state.startsWith(BROKEN_RULE)) {
            return new CannotStart(
                    new Sentence(
                            "このファイルの内容は記録済みのものと両立しません。何も変更していません。ファイルを確かめてください。データベースの説明: %s"
                                    .formatted(e.getMessage()),
                            "What the file says cannot be held beside what is on record. Nothing was changed. Check the file. The database says: %s"
                                    .formatted(e.getMessage())),
                    e);
        }
        return new IllegalStateException("The database refused: " + e.getMessage(), e);
    }
}
