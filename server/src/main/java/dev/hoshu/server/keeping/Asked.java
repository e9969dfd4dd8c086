package dev.hoshu.server.keeping;

/**
 * A service for a machine, of which the timed ones are read.
 *
 * @param line by which the caller names it
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param partNumber the service's part number
 */
public record Asked(int line, String machineType, String serialNumber, String partNumber) {

    /** The same under another number. */
    public Asked numbered(int number) {
        return new Asked(number, machineType, serialNumber, partNumber);
    }
}
