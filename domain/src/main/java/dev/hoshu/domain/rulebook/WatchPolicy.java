package dev.hoshu.domain.rulebook;

/**
 * Figures of the watch over drives (CAT-4, PART-6). No maker publishes them.
 *
 * @param actFromUsedPercent from so much write endurance used on something is done, 1 to 100
 * @param actFromMediaErrors from so many media errors on, 1 or more
 * @param actFromGrownDefects from so many grown defects of a SAS disk on, 1 or more
 * @param clockSkewMinutes so far a sender's clock may stand off before its own moment counts no
 *     more, 0 or more
 * @param eventsPerHour so many events of one sender are read in an hour; the rest is counted and
 *     let go, 1 or more
 * @param silentAfterDays a sender that was not heard for so many days is silent, 1 or more
 * @param movedAfterDays a drive that another machine reported within so many days is not taken from
 *     this one, 0 or more
 * @param forecast when the end of the endurance can be foreseen
 */
public record WatchPolicy(
        int actFromUsedPercent,
        int actFromMediaErrors,
        int actFromGrownDefects,
        int clockSkewMinutes,
        int eventsPerHour,
        int silentAfterDays,
        int movedAfterDays,
        Forecast forecast) {

    /**
     * When the end of the endurance can be foreseen.
     *
     * @param leastReadings with fewer days on which it was read nothing is said, 3 or more
     * @param leastDays with fewer days between the first and the last nothing is said, 1 or more
     * @param confidencePercent how sure the span of days is meant to be, 50 to 99
     * @param beyondYears a day further away than so many years is not named, 1 or more
     * @param dropPercent wear that falls by more than so much is odd and begins anew, 0 or more
     */
    public record Forecast(
            int leastReadings,
            int leastDays,
            int confidencePercent,
            int beyondYears,
            int dropPercent) {}
}
