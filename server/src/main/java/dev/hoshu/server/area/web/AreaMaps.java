package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.PlaceNames;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.area.web.map.CountryMap;
import dev.hoshu.server.area.web.map.MapMark;
import dev.hoshu.server.area.web.map.MapWords;
import dev.hoshu.server.area.web.map.PrefectureMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The maps of the pages: outlines projected once, shapes put together once for each list. */
@Component
class AreaMaps {

    private final Places places;
    private final MessageSource messages;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();
    private volatile @Nullable CountryMap country;

    AreaMaps(Places places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    /**
     * Projects the country after the start, beside it, so that the first page does not wait for it.
     */
    @EventListener(ApplicationReadyEvent.class)
    void drawAhead() {
        Thread.ofVirtual().name("map").start(this::countryMap);
    }

    private record Drawn(ResponseAreaList list, Map<String, String> shapes) {}

    /** The whole country under a list, with the place that was asked for. */
    String country(ResponseAreaList list, Optional<Municipality> asked, Locale language) {
        var map = countryMap();
        var known = drawn.get(list.version());
        if (known == null || !known.list().equals(list)) {
            known = new Drawn(list, map.shapes(classOf(list)));
            drawn.put(list.version(), known);
        }
        return map.draw(
                known.shapes(),
                words("areas.map.title", list, language),
                asked.map(place -> mark(place, language)));
    }

    /** One prefecture under a list. */
    String prefecture(
            ResponseAreaList list,
            Prefecture prefecture,
            Optional<Municipality> asked,
            Locale language) {
        var municipalities =
                places.municipalities().stream()
                        .filter(Municipality::isLeaf)
                        .filter(m -> m.prefectureCode().equals(prefecture.code()))
                        .toList();
        return new PrefectureMap(places.fineOutlines())
                .draw(
                        municipalities,
                        classOf(list),
                        place -> PlaceNames.shortest(place, language),
                        words(
                                "areas.map.prefecture",
                                list,
                                language,
                                PlaceNames.of(prefecture, language)),
                        asked.filter(place -> place.prefectureCode().equals(prefecture.code()))
                                .map(place -> mark(place, language)));
    }

    private CountryMap countryMap() {
        var known = country;
        if (known == null) {
            known = CountryMap.of(places.coarseOutlines());
            country = known;
        }
        return known;
    }

    private static Function<String, Optional<AreaClass>> classOf(ResponseAreaList list) {
        return code -> list.entry(code).map(AreaClass::of);
    }

    private static MapMark mark(Municipality place, Locale language) {
        return new MapMark(
                place.code5(),
                PlaceNames.shortest(place, language),
                place.longitude(),
                place.latitude());
    }

    private MapWords words(String title, ResponseAreaList list, Locale language, Object... names) {
        var arguments = Arrays.copyOf(names, names.length + 1);
        arguments[names.length] = list.version();
        return new MapWords(
                messages.getMessage(title, arguments, language),
                messages.getMessage("areas.map.description", null, language),
                Map.of(
                        "okinawa", messages.getMessage("areas.map.okinawa", null, language),
                        "amami", messages.getMessage("areas.map.amami", null, language),
                        "ogasawara", messages.getMessage("areas.map.ogasawara", null, language)));
    }
}
