package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.sheets.watch.RedfishDrive;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Walks from a controller's systems to their drives. */
final class ControllerWalk {

    private static final String ROOT = "/redfish/v1/Systems";

    private final RedfishClient client;
    private final Instant now;

    ControllerWalk(RedfishClient client, Instant now) {
        this.client = client;
        this.now = now;
    }

    /**
     * A system.
     *
     * @param places where the controller has it: itself and its chassis
     * @param serial its serial number; empty if it has none
     * @param number its machine number, where SKU or model is one; otherwise whatever they are
     * @param drives its drives
     */
    record Computer(List<String> places, String serial, List<String> number, List<Found> drives) {}

    /**
     * A drive.
     *
     * @param origin where the controller has it
     * @param reading what it says
     */
    record Found(String origin, DriveReading reading) {}

    List<Computer> systems() {
        var systems = new ArrayList<Computer>();
        for (var path : RedfishClient.links(client.get(ROOT), "Members")) {
            var system = client.get(path);
            systems.add(
                    new Computer(
                            places(path, system),
                            system.path("SerialNumber").asString(""),
                            List.of(
                                    system.path("SKU").asString(""),
                                    system.path("Model").asString("")),
                            drives(system)));
        }
        return systems;
    }

    private static List<String> places(String path, JsonNode system) {
        var places = new ArrayList<String>();
        places.add(path);
        places.addAll(RedfishClient.links(system.path("Links"), "Chassis"));
        return places;
    }

    private List<Found> drives(JsonNode system) {
        var found = new ArrayList<Found>();
        var storage = system.path("Storage").path("@odata.id");
        if (storage.isString()) {
            for (var part : RedfishClient.links(client.get(storage.asString()), "Members")) {
                for (var drive : RedfishClient.links(client.get(part), "Drives")) {
                    found.add(new Found(drive, RedfishDrive.read(client.get(drive), now)));
                }
            }
        }
        return found;
    }
}
