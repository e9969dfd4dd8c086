package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.place.MunicipalityType;
import dev.hoshu.server.area.AreaClass;

import org.jspecify.annotations.Nullable;

/**
 * What the list says of one place, for programs. A place that the list does not name has no
 * answers: that is unknown, not no.
 *
 * @param code5 five digits of JIS X 0402
 * @param prefecture as written in an address
 * @param municipality as written in an address
 * @param romaji the municipality in Latin letters, null where the register does not have the place
 * @param type null where the register does not have the place
 * @param designatedCity the city of a ward, else null
 * @param listed whether the list names the place
 * @param fourHour the 4-hour response, null where it is not listed
 * @param twoHour the 2-hour response, null where it is not listed
 * @param areaClass both in one word, null where it is not listed
 * @param serviceCentre the centre that the list names, or null
 * @param note the remark on the list, or null
 * @param rule the rule that decides
 */
record AreaAnswer(
        String code5,
        String prefecture,
        String municipality,
        @Nullable String romaji,
        @Nullable MunicipalityType type,
        @Nullable String designatedCity,
        boolean listed,
        @Nullable Answer fourHour,
        @Nullable Answer twoHour,
        @Nullable AreaClass areaClass,
        @Nullable String serviceCentre,
        @Nullable String note,
        String rule) {}
