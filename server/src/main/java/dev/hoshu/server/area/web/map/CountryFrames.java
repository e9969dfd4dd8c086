package dev.hoshu.server.area.web.map;

import dev.hoshu.server.area.Outlines.Ring;

import java.util.List;
import java.util.Optional;

/**
 * Where the parts of the country stand in the drawing: the main islands with the northern
 * territories, and insets in the empty upper left for Okinawa, Amami and Ogasawara, which lie too
 * far off to be drawn in place.
 */
final class CountryFrames {

    static final double WIDTH = 850;
    static final double HEIGHT = 856;

    /** An inset: its box in the drawing and its name in the messages. */
    record Inset(String name, double left, double top, double width, double height) {}

    static final List<Inset> INSETS =
            List.of(
                    new Inset("okinawa", 8, 24, 390, 210),
                    new Inset("amami", 8, 244, 150, 230),
                    new Inset("ogasawara", 168, 244, 110, 230));

    private static final Frame MAIN =
            Frame.fitting(new Bounds(128.4, 29.05, 148.95, 45.6), 6, 12, WIDTH - 12, HEIGHT - 24);
    private static final Frame OKINAWA =
            Frame.fitting(new Bounds(122.8, 24.0, 131.4, 27.2), 16, 44, 374, 182);
    private static final Frame AMAMI =
            Frame.fitting(new Bounds(128.3, 26.95, 130.2, 28.75), 16, 264, 134, 202);
    private static final Frame OGASAWARA =
            Frame.fitting(new Bounds(140.7, 24.1, 142.4, 27.8), 176, 264, 94, 202);

    private CountryFrames() {}

    /** The frame in which a ring of a municipality is drawn; none for islets beyond every frame. */
    static Optional<Frame> of(String code5, Ring ring) {
        double longitude = ring.longitude(0);
        double latitude = ring.latitude(0);
        if (code5.startsWith("47")) {
            return Optional.of(OKINAWA);
        }
        if (code5.startsWith("46") && latitude < 28.8) {
            return Optional.of(AMAMI);
        }
        if (code5.startsWith("13") && latitude < 30) {
            boolean inside =
                    latitude > 24.1 && latitude < 27.9 && longitude > 140.7 && longitude < 142.5;
            return inside ? Optional.of(OGASAWARA) : Optional.empty();
        }
        return latitude < 29 ? Optional.empty() : Optional.of(MAIN);
    }
}
