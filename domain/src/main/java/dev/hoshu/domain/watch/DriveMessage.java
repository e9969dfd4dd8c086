package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/**
 * The messages about drives of the registry StorageDevice, by their key. A message is known by its
 * registry and its key; which version of the registry it names is of no account.
 */
public enum DriveMessage {
    /** It failed. */
    FAILURE("DriveFailure", Alarm.FAILED),
    /** It says that it will fail. */
    PREDICTIVE_FAILURE("DrivePredictiveFailure", Alarm.FAILURE_PREDICTED),
    /** Little write endurance is left. */
    MEDIA_LIFE_LOW("DrivePredictedMediaLifeLow", Alarm.MEDIA_LIFE_LOW),
    /** It does not answer. */
    OFFLINE("DriveOffline", Alarm.FAILED),
    /** It is not where it was. */
    MISSING("DriveMissing", Alarm.MISSING),
    /** Somebody took it out. */
    REMOVED("DriveRemoved", Alarm.NOTE),
    /** Somebody put it in. */
    INSERTED("DriveInserted", Alarm.CLEARED),
    /** It is well. */
    OK("DriveOK", Alarm.CLEARED),
    /** It did not fail after all, or was mended. */
    FAILURE_CLEARED("DriveFailureCleared", Alarm.CLEARED),
    /** It no longer says that it will fail. */
    PREDICTIVE_FAILURE_CLEARED("DrivePredictiveFailureCleared", Alarm.CLEARED),
    /** It answers again. */
    OFFLINE_CLEARED("DriveOfflineCleared", Alarm.CLEARED),
    /** It is there again. */
    MISSING_CLEARED("DriveMissingCleared", Alarm.CLEARED);

    /** The registry that holds them. */
    public static final String REGISTRY = "StorageDevice";

    private final String key;
    private final Alarm alarm;

    DriveMessage(String key, Alarm alarm) {
        this.key = key;
        this.alarm = alarm;
    }

    /** What a message says of a drive; the names are the codes. */
    public enum Alarm {
        /** It failed. */
        FAILED("故障", "failure"),
        /** It does not answer where it was. */
        MISSING("見当たりません", "missing"),
        /** It says that it will fail. */
        FAILURE_PREDICTED("故障の予測", "predicted failure"),
        /** Little write endurance is left. */
        MEDIA_LIFE_LOW("書き込み寿命の残りわずか", "little write endurance left"),
        /** Errors of the medium. */
        MEDIA_ERRORS("媒体のエラー", "media errors"),
        /** Defects that grew on a disk. */
        GROWN_DEFECTS("増えた欠陥", "grown defects"),
        /** What was wrong is so no more. */
        CLEARED("解消", "cleared"),
        /** Nothing is wrong, or it is not about a drive. */
        NOTE("お知らせ", "notice");

        private final Sentence words;

        Alarm(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is called. */
        public Sentence words() {
            return words;
        }

        /** Whether something should be done about it. */
        public boolean isRaised() {
            return this != CLEARED && this != NOTE;
        }
    }

    /** Its key in the registry. */
    public String key() {
        return key;
    }

    /** What it says of the drive. */
    public Alarm alarm() {
        return alarm;
    }

    /**
     * The message of that id, such as {@code StorageDevice.1.2.DriveFailure}; empty for any other.
     * A registry's prefix, with a maker's own before it or not, comes before the version.
     */
    public static Optional<DriveMessage> of(String messageId) {
        var parts = messageId.strip().split("\\.", -1);
        if (parts.length < 2 || !parts[0].equals(REGISTRY)) {
            return Optional.empty();
        }
        for (int i = 1; i < parts.length - 1; i++) {
            if (!parts[i].matches("\\d{1,4}")) {
                return Optional.empty();
            }
        }
        for (var one : values()) {
            if (one.key.equals(parts[parts.length - 1])) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
