package dev.hoshu.server.frontdoor;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place that says in a statement which rows a {@link Viewer} sees: those of its customer or
 * of its channel of record, in its programme (CHAN-1), or all.
 */
public final class SeenRows {

    private SeenRows() {}

    /**
     * A condition on a row with the columns programme, customer and channel; true or false, never
     * unknown.
     *
     * @param row the row's name in the statement
     */
    public static String seen(String row) {
        return """
        coalesce(CAST(:everything AS boolean)
                 OR (%1$s.programme = CAST(:viewerProgramme AS text)
                     AND (%1$s.customer = CAST(:viewerCustomer AS text)
                          OR %1$s.channel = CAST(:viewerChannel AS text))), false)
        """
                .formatted(row);
    }

    /** Says to a statement with such a condition who looks. */
    public static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement
                .param("everything", viewer.everything())
                .param("viewerProgramme", viewer.programme())
                .param("viewerCustomer", viewer.customer())
                .param("viewerChannel", viewer.channel());
    }
}
