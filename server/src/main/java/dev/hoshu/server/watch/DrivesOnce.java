package dev.hoshu.server.watch;

import dev.hoshu.server.installbase.MachineName;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.Objects;
import java.util.Optional;

/**
 * A machine's drives for a page that speaks of them in several places, such as its timeline and its
 * list: within one request they are read once.
 */
@Component
public class DrivesOnce {

    private static final String READ = DrivesOnce.class.getName();

    private final MachineDrives drives;

    /** Made by Spring. */
    DrivesOnce(MachineDrives drives) {
        this.drives = drives;
    }

    private record Read(
            String programme,
            MachineName name,
            WatchDay day,
            Optional<MachineDrives.Watched> watched) {

        boolean isOf(String code, MachineName machine, WatchDay on) {
            return programme.equals(code) && name.equals(machine) && day.equals(on);
        }
    }

    /** The drives of a machine; empty if it is not this person's to see. */
    public Optional<MachineDrives.Watched> of(String programme, MachineName name, WatchDay day) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return drives.of(programme, name, day);
        }
        var before = request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        if (before instanceof Read read && read.isOf(programme, name, day)) {
            return read.watched();
        }
        var watched = drives.of(programme, name, day);
        request.setAttribute(
                READ,
                new Read(programme, name, day, Objects.requireNonNull(watched)),
                RequestAttributes.SCOPE_REQUEST);
        return watched;
    }
}
