package dev.hoshu.server.order.store;

import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Says in a statement whose rows may be read. */
final class Seen {

    /** A condition on the columns programme, customer and channel. */
    static final String BY_VIEWER =
            """
            (CAST(:everything AS boolean)
             OR (programme = CAST(:viewerProgramme AS text)
                 AND (customer = CAST(:viewerCustomer AS text) OR channel = CAST(:viewerChannel AS text))))
            """;

    private Seen() {}

    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement
                .param("everything", viewer.everything())
                .param("viewerProgramme", viewer.programme())
                .param("viewerCustomer", viewer.customer())
                .param("viewerChannel", viewer.channel());
    }
}
