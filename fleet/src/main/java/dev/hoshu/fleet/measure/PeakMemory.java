package dev.hoshu.fleet.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The most memory that this Java machine took, as the system counts it where it says so. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";

    private PeakMemory() {}

    /** Counts from now on. */
    static void reset() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            if (Files.isWritable(RESET)) {
                // 5 sets the peak back to what is in use now (proc(5)).
                Files.writeString(RESET, "5");
            }
        } catch (IOException e) {
            // Then the peak is that of the whole life, which is more and never less.
            return;
        }
    }

    static String words() throws IOException {
        long heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum();
        var words = String.format(Locale.ROOT, "%d MB heap", heap >> 20);
        if (!Files.isReadable(STATUS)) {
            return words;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .map(mega -> String.format(Locale.ROOT, "%s, %d MB resident", words, mega))
                .findFirst()
                .orElse(words);
    }
}
