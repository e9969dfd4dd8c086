package dev.hoshu.server.area.web.map;

/**
 * The place that was asked for, to be marked on a map.
 *
 * @param code5 its municipality code, whose outline is drawn stronger
 * @param name what to write beside it
 * @param longitude degrees east of its office
 * @param latitude degrees north of its office
 */
public record MapMark(String code5, String name, double longitude, double latitude) {}
