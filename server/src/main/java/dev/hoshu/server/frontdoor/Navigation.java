package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The main pages that a person may open: those asked for most on one line, the others folded into
 * groups by what one comes to do.
 *
 * @param direct the pages on the line itself
 * @param groups the groups that fold, none of them empty
 * @param here the page one is on or below; null where that is none of them
 */
public record Navigation(List<Entry> direct, List<Group> groups, @Nullable Entry here) {

    /**
     * A main page.
     *
     * @param key what a page below it calls it
     * @param path its address without the programme
     * @param words the key of its name
     * @param circle who may open it
     * @param ofProgramme whether it shows one programme
     */
    public record Entry(String key, String path, String words, Circle circle, boolean ofProgramme) {

        /** Whether an address is this page's or below it. */
        private boolean holds(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    /**
     * Pages that one comes to for the same errand.
     *
     * @param words the key of the group's name
     * @param entries its pages
     */
    public record Group(String words, List<Entry> entries) {

        /** Copies the list. */
        public Group {
            entries = List.copyOf(entries);
        }
    }

    private static final List<Entry> DIRECT =
            List.of(
                    plain("machine", "/", "shell.place.machine", Circle.EVERYBODY),
                    shown("catalogue", "/catalogue", "shell.place.catalogue", Circle.EVERYBODY),
                    shown("services", "/services", "menu.place", Circle.EVERYBODY),
                    shown("areas", "/areas", "shell.place.areas", Circle.EVERYBODY),
                    shown("register", "/register", "register.place", Circle.EVERYBODY),
                    shown("faq", "/faq", "shell.place.faq", Circle.EVERYBODY));

    private static final List<Group> FOLDED =
            List.of(
                    new Group(
                            "shell.group.buy",
                            List.of(
                                    plain("basket", "/basket", "shell.place.basket", Circle.BUYERS),
                                    plain("quotes", "/quotes", "shell.place.quotes", Circle.BUYERS),
                                    plain(
                                            "contracts",
                                            "/contracts",
                                            "contract.list",
                                            Circle.SIGNED_IN),
                                    plain(
                                            "renewals",
                                            "/renewals",
                                            "renewal.place",
                                            Circle.SIGNED_IN),
                                    plain("fleets", "/fleets", "fleets.title", Circle.SIGNED_IN),
                                    plain(
                                            "approvals",
                                            "/approvals",
                                            "shell.place.approvals",
                                            Circle.MANAGERS),
                                    plain(
                                            "managers",
                                            "/account-managers",
                                            "tam.title",
                                            Circle.SIGNED_IN))),
                    new Group(
                            "shell.group.repair",
                            List.of(
                                    shown("desk", "/desk", "case.place", Circle.SERVICE_DESK),
                                    plain("cases", "/cases", "case.list", Circle.SIGNED_IN),
                                    shown(
                                            "dispatch",
                                            "/dispatch",
                                            "dispatch.title",
                                            Circle.SERVICE_DESK),
                                    shown("parts", "/parts", "parts.title", Circle.MAKER),
                                    shown("keeping", "/keeping", "keeping.title", Circle.MAKER),
                                    plain("watch", "/watch", "watch.title", Circle.MAKER),
                                    plain("drives", "/drives", "drives.title", Circle.SIGNED_IN),
                                    plain(
                                            "software",
                                            "/software",
                                            "software.title",
                                            Circle.SIGNED_IN),
                                    shown("reports", "/reports", "report.title", Circle.MAKER))),
                    new Group(
                            "shell.group.more",
                            List.of(
                                    shown("ask", "/ask", "shell.place.ask", Circle.EVERYBODY),
                                    shown("eos", "/eos", "eos.title", Circle.EVERYBODY),
                                    plain("rules", "/rules", "shell.place.rules", Circle.EVERYBODY),
                                    plain("lookups", "/lookups", "lookup.title", Circle.SIGNED_IN),
                                    plain("mails", "/mails", "mail.place", Circle.MANAGERS),
                                    plain(
                                            "accounts",
                                            "/accounts",
                                            "account.place",
                                            Circle.ADMINISTRATORS),
                                    plain(
                                            "reference",
                                            "/reference",
                                            "reference.title",
                                            Circle.EVERYBODY),
                                    plain(
                                            "about",
                                            "/about",
                                            "shell.place.about",
                                            Circle.EVERYBODY))));

    /** Copies the lists. */
    public Navigation {
        direct = List.copyOf(direct);
        groups = List.copyOf(groups);
    }

    private static Entry plain(String key, String path, String words, Circle circle) {
        return new Entry(key, path, words, circle, false);
    }

    private static Entry shown(String key, String path, String words, Circle circle) {
        return new Entry(key, path, words, circle, true);
    }

    /**
     * What somebody of a role may open.
     *
     * @param address of the page one is on, without its parameters
     */
    static Navigation of(Role role, String address) {
        var direct = open(DIRECT, role);
        var groups =
                FOLDED.stream()
                        .map(g -> new Group(g.words(), open(g.entries(), role)))
                        .filter(g -> !g.entries().isEmpty())
                        .toList();
        return new Navigation(direct, groups, here(direct, groups, address).orElse(null));
    }

    private static List<Entry> open(List<Entry> entries, Role role) {
        return entries.stream().filter(e -> e.circle().includes(role)).toList();
    }

    private static Optional<Entry> here(List<Entry> direct, List<Group> groups, String address) {
        return Stream.concat(direct.stream(), groups.stream().flatMap(g -> g.entries().stream()))
                .filter(e -> e.holds(address))
                .max(Comparator.comparingInt(e -> e.path().length()));
    }

    /**
     * Whether a page is the one that one is on or below.
     *
     * @param place what the page shown calls its main page, for those whose address does not say it
     */
    public boolean isHere(Entry entry, @Nullable String place) {
        return here == null ? entry.key().equals(place) : entry.equals(here);
    }

    /** Whether the page that one is on belongs to a group. */
    public boolean isHere(Group group, @Nullable String place) {
        return group.entries().stream().anyMatch(e -> isHere(e, place));
    }
}
