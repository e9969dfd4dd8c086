package dev.hoshu.server.menu;

import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A service on the menu with what the list of a day says of it.
 *
 * @param said what the maker says of it
 * @param onTheList what the list says; null for what is not sold by part number, or where no list
 *     had come on that day
 * @param catalogue the catalogue narrowed to it, as an address; null for what no list has
 */
public record OfferedService(
        ServiceMenu.Entry said, @Nullable OnTheList onTheList, @Nullable String catalogue) {

    /** Its name in addresses. */
    public String slug() {
        return said.kind().slug();
    }

    /** The rules that decide about it. */
    public List<Rule> rules() {
        return said.kind().rules();
    }
}
