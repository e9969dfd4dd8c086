package dev.hoshu.server.order;

import dev.hoshu.server.order.store.OpenWishRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The door to what is quoted or ordered for machines of some types, whoever's it is: for the sales
 * desk, which looks at what a change of the figures of those types does.
 */
@Service
public class OpenWishes {

    private final OpenWishRows rows;

    OpenWishes(OpenWishRows rows) {
        this.rows = rows;
    }

    /** The same for a command that has no server around it. */
    public static OpenWishes at(JdbcClient jdbc) {
        return new OpenWishes(new OpenWishRows(jdbc));
    }

    /**
     * What is still quoted on that day and not ordered, then what is ordered and not registered.
     *
     * @param types machine types
     * @param most at most so many of each
     */
    @Transactional(readOnly = true)
    public List<OpenWish> of(String programme, Collection<String> types, LocalDate day, int most) {
        return types.isEmpty()
                ? List.of()
                : Stream.concat(
                                rows.quoted(programme, types, day, most).stream(),
                                rows.ordered(programme, types, day, most).stream())
                        .toList();
    }
}
