package dev.hoshu.server.servicecase;

import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.stereotype.Service;

import java.util.Objects;
import java.util.Optional;

/** What covers the machine of a case today, and where it stands; whoever asks. */
@Service
public class MachineOfCase {

    private final Coverages coverages;
    private final Places places;
    private final Areas areas;
    private final Today today;

    /** Made by Spring. */
    MachineOfCase(Coverages coverages, Places places, Areas areas, Today today) {
        this.coverages = coverages;
        this.places = places;
        this.areas = areas;
        this.today = today;
    }

    /** What covers it today; empty if it was not on record when the call was taken. */
    public Optional<MachineCoverage> coverage(ServiceCase one) {
        return one.onRecord()
                ? SerialNumber.parse(one.serialNumber())
                        .flatMap(serial ->
                                coverages.read(
                                        one.programme(),
                                        one.machineType(),
                                        serial,
                                        today.day(),
                                        Optional.empty(),
                                        Viewer.EVERYTHING))
                : Optional.empty();
    }

    /**
     * Where it stands by what was said, and where that is no place, by the record; empty if neither
     * is known.
     */
    public Optional<Point> point(ServiceCase one) {
        return municipality(one)
                .map(m ->
                        new Point(
                                m.latitude(),
                                m.longitude(),
                                areas.landMass(one.programme(), m.code5(), today.day())
                                        .orElse(null)));
    }

    /** What it is called, of the place at which {@link #point} finds it. */
    public Optional<String> placeName(ServiceCase one) {
        return municipality(one).map(Municipality::fullName);
    }

    private Optional<Municipality> municipality(ServiceCase one) {
        return places.read(Objects.requireNonNullElse(one.said().place(), ""))
                        instanceof AddressReading.Read read
                ? Optional.of(read.municipality())
                : coverage(one).map(c -> c.machine().municipality()).flatMap(places::municipality);
    }
}
