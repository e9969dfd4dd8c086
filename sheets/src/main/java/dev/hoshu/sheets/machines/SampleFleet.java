package dev.hoshu.sheets.machines;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.sheets.rows.FileForm;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented installed base of any size. The same seed gives the same machines, and the n-th
 * machine is the same whatever the size. Serial numbers never repeat within a machine type; one
 * machine in a thousand shares its serial number with the machine before it, which is of another
 * machine type, because that happens (ID-4).
 */
public final class SampleFleet {

    private static final String SERIAL_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SERIAL_LENGTH = 7;
    private static final long SERIALS = 52_523_350_144L; // 34 to the 7th
    // Neither even nor a multiple of 17: going round in such steps meets every serial number once.
    private static final long STEP = 31_415_926_531L;
    private static final long MOST_MACHINES = 200_000_000L;
    private static final int SHARED_SERIAL_EVERY = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final int DAYS = 3_900;
    private static final int MACHINES_A_CUSTOMER = 20;
    private static final int MOST_CUSTOMERS = 99_999;
    private static final int CHANNELS = 40;
    private static final int LONGEST_DELIVERY = 120;
    private static final List<String> OTHER_COUNTRIES = List.of("US", "SG", "DE");

    private final long seed;
    private final List<MachineNumber> numbers;
    private final List<String> municipalities;

    /**
     * A fleet of these machine numbers in these places.
     *
     * @param numbers of at least two machine types, each with a model
     * @param municipalities 5-digit codes (JIS X 0402), at least one
     */
    public SampleFleet(long seed, List<MachineNumber> numbers, List<String> municipalities) {
        this.seed = seed;
        this.numbers = List.copyOf(numbers);
        this.municipalities = List.copyOf(municipalities);
        if (numbers.stream().map(MachineNumber::machineType).distinct().count() < 2
                || numbers.stream().anyMatch(MachineNumber::isTypeOnly)
                || municipalities.isEmpty()) {
            throw new IllegalArgumentException(
                    "A fleet needs machine numbers of two types, with models, and a place.");
        }
    }

    /** A fleet of six common servers in seven cities. */
    public static SampleFleet withSeed(long seed) {
        var numbers =
                List.of(
                                "7X06CTO1WW",
                                "7X02CTO1WW",
                                "7D2VCTO1WW",
                                "7D76CTO1WW",
                                "7Y51CTO1WW",
                                "7D9GCTO1WW")
                        .stream()
                        .map(n -> new MachineNumber(n.substring(0, 4), n.substring(4)))
                        .toList();
        return new SampleFleet(
                seed,
                numbers,
                List.of("01103", "04101", "13101", "23101", "27127", "34101", "40132"));
    }

    /** The machine at that place, from 0 to 199,999,999. */
    public InstalledMachine machine(long place) {
        if (place < 0 || place >= MOST_MACHINES) {
            throw new IllegalArgumentException(
                    "Place (%d) must be 0 to %d.".formatted(place, MOST_MACHINES - 1));
        }
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place);
        var warranty = warranty(random);
        var shipped = warranty.firstDay().minusDays(1 + random.nextInt(LONGEST_DELIVERY));
        int customers = Math.clamp(place / MACHINES_A_CUSTOMER + 600, 600, MOST_CUSTOMERS);
        boolean abroad = random.nextInt(100) == 0;
        return new InstalledMachine(
                number(place),
                serial(isShared(place) ? place - 1 : place),
                "C%05d".formatted(1 + random.nextInt(customers)),
                "D-%03d".formatted(1 + random.nextInt(CHANNELS)),
                abroad ? OTHER_COUNTRIES.get(random.nextInt(OTHER_COUNTRIES.size())) : "JP",
                "JP",
                shipped,
                warranty,
                municipalities.get(random.nextInt(municipalities.size())),
                random.nextInt(50) == 0);
    }

    /** Writes so many machines, from the first, as a sheet of the installed base. */
    public void write(long count, OutputStream out) throws IOException {
        try (var sheet = new InstalledBase().write(out, FileForm.CSV, null)) {
            for (long place = 0; place < count; place++) {
                sheet.write(machine(place));
            }
        }
    }

    private static CoveragePeriod warranty(SplittableRandom random) {
        var firstDay = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return Term.ofYears(random.nextInt(6) == 0 ? 1 : 3).from(firstDay);
    }

    private static boolean isShared(long place) {
        return place % SHARED_SERIAL_EVERY == SHARED_SERIAL_EVERY - 1;
    }

    private MachineNumber number(long place) {
        if (!isShared(place)) {
            return numbers.get(
                    new SplittableRandom(~seed * 0x9E3779B97F4A7C15L + place)
                            .nextInt(numbers.size()));
        }
        var before = number(place - 1);
        int next = numbers.indexOf(before);
        var other = before;
        while (other.machineType().equals(before.machineType())) {
            next = (next + 1) % numbers.size();
            other = numbers.get(next);
        }
        return other;
    }

    private SerialNumber serial(long place) {
        long scattered = Math.floorMod(place * STEP + Math.floorMod(seed, SERIALS), SERIALS);
        var characters = new char[SERIAL_LENGTH + 1];
        characters[0] = 'J';
        for (int i = SERIAL_LENGTH; i > 0; i--) {
            characters[i] =
                    SERIAL_CHARACTERS.charAt((int) (scattered % SERIAL_CHARACTERS.length()));
            scattered /= SERIAL_CHARACTERS.length();
        }
        return new SerialNumber(new String(characters));
    }
}
