package dev.hoshu.server.frontdoor;

import java.util.Optional;

/** Which version of Hoshu runs. */
public final class RunningVersion {

    private static final String DEVELOPMENT = "0.1.0";

    private RunningVersion() {}

    /** As the jar names itself; run from its classes, the version that is being made. */
    public static String name() {
        return Optional.ofNullable(RunningVersion.class.getPackage().getImplementationVersion())
                .orElse(DEVELOPMENT);
    }
}
