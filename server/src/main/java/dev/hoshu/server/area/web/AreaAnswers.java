package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.Places;

import org.springframework.stereotype.Component;

/** Puts together what the register and the list know of a place. */
@Component
class AreaAnswers {

    private static final String RULE = "TERR-2";

    private final Areas areas;
    private final Places places;

    AreaAnswers(Areas areas, Places places) {
        this.areas = areas;
        this.places = places;
    }

    AreaListName name(String programme, ResponseAreaList list) {
        return new AreaListName(
                list.version(), list.validFrom(), areas.isInvented(programme, list));
    }

    AreaAnswer of(String code5, ResponseAreaList list) {
        var place = places.municipality(code5);
        var entry = list.entry(code5);
        return new AreaAnswer(
                code5,
                place.map(Municipality::prefecture)
                        .or(() -> entry.map(Entry::prefecture))
                        .orElse(""),
                place.map(Municipality::name).or(() -> entry.map(Entry::municipality)).orElse(""),
                place.map(Municipality::romaji).orElse(null),
                place.map(Municipality::type).orElse(null),
                place.flatMap(Municipality::parentCode5).orElse(null),
                entry.isPresent(),
                entry.map(Entry::fourHours).orElse(null),
                entry.map(Entry::twoHours).orElse(null),
                entry.map(AreaClass::of).orElse(null),
                entry.map(Entry::centre).orElse(null),
                entry.map(Entry::note).orElse(null),
                RULE);
    }
}
