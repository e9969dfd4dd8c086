package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.DriveMessage.Alarm;

/**
 * What is wrong with a drive, or no longer is.
 *
 * @param drive how the drive is called, its model and serial number or its place
 * @param alarm what it is
 * @param facts what was seen, in a sentence
 */
public record Report(String drive, Alarm alarm, Sentence facts) {}
