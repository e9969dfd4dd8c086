package dev.hoshu.server.servicecase;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.response.Call;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call as somebody typed it; what was not said is empty.
 *
 * @param customerName the customer's name
 * @param place where the machine stands
 * @param machineType machine type or machine number
 * @param serialNumber the machine's serial number
 * @param contactName whom to speak to
 * @param contactPhone that person's telephone number
 * @param contactMail that person's mail address
 * @param symptom what is wrong
 * @param severity the code of how much stands still
 * @param software the software that the call is about; null if it is about the machine
 */
public record TypedCall(
        String customerName,
        String place,
        String machineType,
        String serialNumber,
        String contactName,
        String contactPhone,
        String contactMail,
        String symptom,
        String severity,
        @Nullable CalledSoftware software) {

    /** The most characters of each part. */
    public static final int LONGEST_NAME = 200;

    /** The most characters of a place. */
    public static final int LONGEST_PLACE = 300;

    /** The most characters of a machine's type, number or serial number, as typed. */
    public static final int LONGEST_NUMBER = 60;

    /** The most characters of a contact's name. */
    public static final int LONGEST_CONTACT = 100;

    /** The most characters of a telephone number. */
    public static final int LONGEST_PHONE = 40;

    /** The most characters of a mail address. */
    public static final int LONGEST_MAIL = 254;

    /** The most characters of a symptom. */
    public static final int LONGEST_SYMPTOM = 2000;

    // Nobody types these on purpose, and PostgreSQL's text cannot hold the first of them.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern PHONE = Pattern.compile("[\\p{N}\\p{Pd}+()（）ー・.\\s#*]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** Takes away what surrounds the words. */
    public TypedCall {
        customerName = plain(customerName);
        place = plain(place);
        machineType = plain(machineType);
        serialNumber = plain(serialNumber);
        contactName = plain(contactName);
        contactPhone = plain(contactPhone);
        contactMail = plain(contactMail);
        symptom = plain(symptom);
        severity = plain(severity);
    }

    static String plain(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** The four facts (REP-6). */
    public Call said() {
        return new Call(customerName, place, machineType, serialNumber);
    }

    /** Whom to speak to. */
    Contact contact() {
        return new Contact(
                contactName.isEmpty() ? null : contactName,
                contactPhone.isEmpty() ? null : contactPhone,
                contactMail.isEmpty() ? null : contactMail);
    }

    /** How much stands still; where nothing was said, something does. */
    public Severity howSevere() {
        return severity.isEmpty() ? Severity.IMPAIRED : Severity.valueOf(severity);
    }

    /** The machine, if both of its names were said and can be read (ID-4). */
    Optional<MachineName> machine() {
        return MachineNumber.parse(machineType)
                .flatMap(number ->
                        SerialNumber.parse(serialNumber)
                                .map(serial -> new MachineName(number, serial)));
    }

    /**
     * What was said of the machine and cannot be read (ID-1); what was not said is no fault here.
     */
    Map<String, Sentence> unreadable() {
        var faults = new LinkedHashMap<String, Sentence>();
        if (!machineType.isEmpty()
                && MachineNumber.read(machineType) instanceof MachineNumber.Reading.Fault n) {
            faults.put("/machineType", n.fault());
        }
        if (!serialNumber.isEmpty() && SerialNumber.parse(serialNumber).isEmpty()) {
            faults.put(
                    "/serialNumber",
                    new Sentence(
                            "機器のシリアル番号は英数字4から20文字です。",
                            "A machine's serial number has 4 to 20 letters and digits."));
        }
        return faults;
    }

    /** What is wrong with the rest of it. */
    Map<String, Sentence> faults() {
        var faults = new LinkedHashMap<String, Sentence>();
        demandShort(faults, "/customerName", customerName, LONGEST_NAME);
        demandShort(faults, "/place", place, LONGEST_PLACE);
        demandShort(faults, "/machineType", machineType, LONGEST_NUMBER);
        demandShort(faults, "/serialNumber", serialNumber, LONGEST_NUMBER);
        demandShort(faults, "/contactName", contactName, LONGEST_CONTACT);
        demandShort(faults, "/contactPhone", contactPhone, LONGEST_PHONE);
        demandShort(faults, "/contactMail", contactMail, LONGEST_MAIL);
        demandShort(faults, "/symptom", symptom, LONGEST_SYMPTOM);
        if (!contactPhone.isEmpty() && !PHONE.matcher(contactPhone).matches()) {
            faults.putIfAbsent(
                    "/contactPhone",
                    new Sentence(
                            "電話番号は数字と + - ( ) で書いてください。",
                            "Write the telephone number with digits and + - ( )."));
        }
        if (!contactMail.isEmpty() && !MAIL.matcher(contactMail).matches()) {
            faults.putIfAbsent(
                    "/contactMail",
                    new Sentence(
                            "メールアドレスを name@example.com の形で書いてください。",
                            "Write the mail address in the form name@example.com."));
        }
        if (symptom.isEmpty()) {
            faults.put("/symptom", new Sentence("症状を書いてください。", "Write what is wrong."));
        }
        if (!severity.isEmpty() && !isSeverity()) {
            faults.put(
                    "/severity",
                    new Sentence(
                            "影響は STOPPED、IMPAIRED、RUNNING のどれかです。",
                            "Severity is STOPPED, IMPAIRED or RUNNING."));
        }
        if (software != null) {
            software.faults().forEach((part, why) -> faults.put("/software/" + part, why));
        }
        return faults;
    }

    /** The software that it is about, if that is said as it must be. */
    Optional<CalledSoftware> readableSoftware() {
        return Optional.ofNullable(software).filter(one -> one.faults().isEmpty());
    }

    private boolean isSeverity() {
        for (var one : Severity.values()) {
            if (one.name().equals(severity)) {
                return true;
            }
        }
        return false;
    }

    private static void demandShort(
            Map<String, Sentence> faults, String field, String typed, int longest) {
        if (typed.length() > longest) {
            faults.put(
                    field,
                    new Sentence(
                            "%d文字までで書いてください。".formatted(longest),
                            "Write at most %d characters.".formatted(longest)));
        }
    }
}
